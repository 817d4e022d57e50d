package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.contact.Contact;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationStep;
import io.pipekeeper.oncall.schedule.Schedule;
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

    void requireEachOnce() {
        Set<String> seen = new HashSet<>();
        for (var part : parts) {
            RotaKind.things(part.content()).filter(thing -> !seen.add(thing)).forEach(thing -> {
                throw YamlFile.fault(part.file(), thing, "stands in these files twice; once is enough");
            });
        }
    }

    /**
     * Checks what coverage refers to.
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
        }
    }

    /** Checks people and pipelines against the catalogue; while that is empty, they are believed. */
    void requirePeople(Catalog catalog) {
        if (catalog.isEmpty()) {
            return;
        }
        for (var part : parts) {
            people(part.content())
                    .filter(person -> catalog.findPerson(person.id()).isEmpty())
                    .forEach(person -> {
                        throw YamlFile.fault(
                                part.file(), person.id(), "no such person in the catalogue; add them there first");
                    });
        }
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
                .flatMap(policy -> policy.steps().stream())
                .map(EscalationStep::page)
                .flatMap(target -> Stream.ofNullable(target.person()));
        var reached = content.contacts().stream().map(Contact::person);
        return Stream.of(members, named, reached).flatMap(Function.identity());
    }

    private <T> List<T> all(Function<RotaFile, List<T>> section) {
        return parts.stream()
                .flatMap(part -> section.apply(part.content()).stream())
                .toList();
    }
}
