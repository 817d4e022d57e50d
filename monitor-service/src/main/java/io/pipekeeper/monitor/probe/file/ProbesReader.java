package io.pipekeeper.monitor.probe.file;

import io.pipekeeper.monitor.contract.Positions;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads probes: from a file that somebody applies, and from what was kept of it. */
public final class ProbesReader {

    private final Placeholders placeholders;

    public ProbesReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /**
     * A probe of a file.
     *
     * @param source what stands there, without any value that is configured here
     */
    public record Draft(ProbeRule rule, String path, String source) {}

    /** Throws InvalidInputException with file, line and column of the first fault. */
    public List<Draft> read(FileInput file) {
        var bound = YamlFile.read(file, ProbesFile.class);
        var sources = YamlFile.read(file, ProbesFile.Source.class).probes();
        var positions = new Positions(file);
        Set<String> names = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < bound.probes().size(); i++) {
            var entry = bound.probes().get(i);
            if (!names.add(entry.name())) {
                throw positions.fault(
                        List.of("probes", i, "name"), "two probes have the name '%s'".formatted(entry.name()));
            }
            drafts.add(new Draft(
                    rule(entry, positions, i), file.path(), sources.get(i).toString()));
        }
        return drafts;
    }

    /** The rule of a probe that was applied earlier. If a value that it needs has since become unfit, it cannot be asked. */
    public ProbeRule read(String path, String source) {
        var entry = YamlFile.read(new FileInput(path, source), ProbesFile.Entry.class);
        try {
            return EntryReader.read(entry, placeholders);
        } catch (Misplaced e) {
            return EntryReader.rule(entry, new Target.Unknown(entry.probeKind(), e.said()));
        }
    }

    private ProbeRule rule(ProbesFile.Entry entry, Positions positions, int index) {
        try {
            return EntryReader.read(entry, placeholders);
        } catch (Misplaced e) {
            List<Object> path = new ArrayList<>(List.of("probes", index));
            path.addAll(e.path());
            throw positions.fault(path, e.said());
        }
    }
}
