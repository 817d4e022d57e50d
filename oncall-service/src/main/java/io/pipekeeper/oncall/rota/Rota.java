package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.catalog.Team;
import io.pipekeeper.oncall.contact.Contact;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationStep;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.stakeholder.StatementTemplate;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several files as one rota, checked: no id twice, nothing that refers to nothing. */
record Rota(List<Part> parts) {

    /** A file and what it says. */
    record Part(FileInput file, RotaFile content) {}

    static Rota read(List<FileInput> files) {
        return new Rota(files.stream()
                .map(file -> new Part(file, YamlFile.read(file, RotaFile.class)))
                .toList());
    }

    List<Schedule> schedules() {
        return all(RotaFile::schedules);
    }

    List<EscalationPolicy> policies() {
        return all(RotaFile::policies);
    }

    List<CoverageLine> coverage() {
        return all(RotaFile::coverage);
    }

    List<Contact> contacts() {
        return all(RotaFile::contacts);
    }

    List<StatementTemplate> statements() {
        return all(RotaFile::statements);
    }

    void requireEachOnce() {
        Set<String> seen = new HashSet<>();
        for (var part : parts) {
            RotaKind.things(part.content()).filter(thing -> !seen.add(thing)).forEach(thing -> {
                throw YamlFile.fault(part.file(), thing, "stands in these files twice; once is enough");
            });
        }
    }

    /**
     * Checks what coverage and the steps of policies refer to.
     *
     * @param known schedules and policies that are there already, by kind and id
     */
    void requireReferences(Set<String> known) {
        for (var part : parts) {
            for (var line : part.content().coverage()) {
                var thing = RotaKind.COVERAGE.thing(line.pipeline());
                requireKnown(part, thing, RotaKind.SCHEDULE.thing(line.schedule()), known);
                requireKnown(part, thing, RotaKind.POLICY.thing(line.policy()), known);
            }
            part.content()
                    .policies()
                    .forEach(policy -> targets(policy)
                            .flatMap(target -> Stream.ofNullable(target.scheduleId()))
                            .forEach(id ->
                                    requireKnown(part, RotaKind.thing(policy), RotaKind.SCHEDULE.thing(id), known)));
        }
    }

    /** Checks people and teams against the catalogue; while that is empty, they are believed. */
    void requirePeople(Catalog catalog) {
        if (catalog.isEmpty()) {
            return;
        }
        for (var part : parts) {
            people(part.content())
                    .map(Person::id)
                    .filter(id -> catalog.findPerson(id).isEmpty())
                    .forEach(id -> unknown(part, id, "person"));
            teams(part.content())
                    .map(Team::id)
                    .filter(id -> catalog.findTeam(id).isEmpty())
                    .forEach(id -> unknown(part, id, "team"));
        }
    }

    private static void unknown(Part part, String id, String kind) {
        throw YamlFile.fault(part.file(), id, "no such %s in the catalogue; add it there first".formatted(kind));
    }

    private void requireKnown(Part part, String thing, String wanted, Set<String> known) {
        var here = parts.stream().flatMap(other -> RotaKind.things(other.content()));
        if (Stream.concat(known.stream(), here).noneMatch(wanted::equals)) {
            throw YamlFile.fault(part.file(), thing, "there is no %s".formatted(wanted));
        }
    }

    private static Stream<Person> people(RotaFile content) {
        var members = content.schedules().stream().flatMap(schedule -> schedule.rotation().members().stream());
        var named = content.policies().stream()
                .flatMap(Rota::targets)
                .flatMap(target -> Stream.ofNullable(target.person()));
        var reached = content.contacts().stream().map(Contact::person);
        return Stream.of(members, named, reached).flatMap(Function.identity());
    }

    private static Stream<Team> teams(RotaFile content) {
        return content.policies().stream().flatMap(Rota::targets).flatMap(target -> Stream.ofNullable(target.team()));
    }

    private static Stream<EscalationTarget> targets(EscalationPolicy policy) {
        return Stream.concat(policy.steps().stream().map(EscalationStep::page), Stream.of(policy.fallback()));
    }

    private <T> List<T> all(Function<RotaFile, List<T>> section) {
        return parts.stream()
                .flatMap(part -> section.apply(part.content()).stream())
                .toList();
    }
}
