package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.file.Placeholders;
import io.pipekeeper.monitor.probe.file.ProbesReader;
import io.pipekeeper.monitor.probe.file.ProbesReader.Draft;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.warehouse.Warehouse;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What is to be asked, whether configuration or a file says so. */
@ApplicationScoped
class Rulebook {

    private final Map<String, ProbeRule> configured;
    private final AppliedRules applied;
    private final ProbesReader reader;
    private final WarehouseDoor warehouses;

    Rulebook(ProbeConfig config, AppliedRules applied, WarehouseDoor warehouses, Config settings) {
        this.configured =
                ConfiguredRules.of(config).stream().collect(Collectors.toMap(ProbeRule::name, Function.identity()));
        this.applied = applied;
        this.warehouses = warehouses;
        this.reader = new ProbesReader(new Placeholders(name -> settings.getOptionalValue(name, String.class)));
    }

    /** The names of those that come from configuration. */
    Set<String> configured() {
        return configured.keySet();
    }

    List<ProbeRule> all() {
        return Stream.concat(
                        configured.values().stream(), applied.all().stream().map(this::read))
                .sorted(Comparator.comparing(ProbeRule::name))
                .toList();
    }

    List<ProbeRule> named(Collection<String> names) {
        var ours = names.stream().filter(configured::containsKey).map(configured::get);
        return Stream.concat(ours, applied.named(names).stream().map(this::read))
                .toList();
    }

    /** The probes of files, or InvalidInputException with the place of the first fault. */
    List<Draft> drafts(List<FileInput> files) {
        var known = warehouses.all().stream().map(Warehouse::name).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (var file : files) {
            for (var draft : reader.read(file)) {
                var name = draft.rule().name();
                require(names.add(name), file, name, "another file has a probe of this name as well");
                require(!configured.containsKey(name), file, name, "the configuration has a probe of this name");
                if (draft.rule().target() instanceof Target.Jdbc(var warehouse, var measure)) {
                    require(
                            known.contains(warehouse),
                            file,
                            name,
                            "no warehouse '%s' is configured; known are: %s".formatted(warehouse, known));
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private ProbeRule read(AppliedRule rule) {
        return reader.read(rule.path(), rule.source());
    }

    private static void require(boolean holds, FileInput file, String probe, String otherwise) {
        if (!holds) {
            throw YamlFile.fault(file, probe, otherwise);
        }
    }
}
