package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.plan.Outlook;
import io.pipekeeper.monitor.scan.run.Surveyor;
import io.pipekeeper.monitor.scan.run.Surveyors;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.SkippedException;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.subgraph.error.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the tables under watch: one session per warehouse, one survey per table, one verdict per check. */
@ApplicationScoped
public class Inspection {

    private final WarehouseDoor door;
    private final Surveyors surveyors;
    private final Precedents precedents;
    private final Hearing hearing;
    private final Standing standing;

    Inspection(WarehouseDoor door, Surveyors surveyors, Precedents precedents, Hearing hearing, Standing standing) {
        this.door = door;
        this.surveyors = surveyors;
        this.precedents = precedents;
        this.hearing = hearing;
        this.standing = standing;
    }

    /** Judges the checks of one period, or of the one in question when it is null. Whatever goes wrong becomes a verdict. */
    public List<Verdict> inspect(List<Definition> definitions, @Nullable Period wanted, Instant at) {
        var scanned = scanned(definitions);
        List<Verdict> verdicts = new ArrayList<>(look(scanned, wanted, at));
        if (scanned.size() < definitions.size()) {
            var told = definitions.stream()
                    .filter(definition -> definition.told().isPresent())
                    .toList();
            verdicts.addAll(hearing.judge(told, wanted, at));
        }
        return verdicts;
    }

    private static List<Definition> scanned(List<Definition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.told().isEmpty())
                .toList();
    }

    private List<Verdict> look(List<Definition> definitions, @Nullable Period wanted, Instant at) {
        var look = new Look(wanted, precedents.exclusions(definitions), Map.of(), at);
        return definitions.stream()
                .collect(Collectors.groupingBy(definition -> definition.table().warehouse()))
                .values()
                .stream()
                .flatMap(ofWarehouse -> inspect(ofWarehouse, look).stream())
                .toList();
    }

    /**
     * What is looked at.
     *
     * @param bases what verdicts will follow from, by check
     */
    private record Look(
            @Nullable Period wanted, Map<String, Exclusions> exclusions, Map<String, UUID> bases, Instant at) {

        Look on(Map<String, UUID> found) {
            return new Look(wanted, exclusions, found, at);
        }

        Occasion occasion(Definition definition, Period period) {
            return new Occasion(
                    definition.table(),
                    period,
                    at,
                    exclusions.getOrDefault(definition.check().id(), Exclusions.NONE));
        }
    }

    /** How the checks would be judged now, of which nothing is done. */
    public EvaluationPlan plan(List<Definition> definitions, Instant at) {
        try (var sessions = new Sessions(door, purpose(definitions))) {
            var surveyor = surveyors.in(sessions, at);
            List<Outlook> outlooks = new ArrayList<>();
            for (var entry : byTable(scanned(definitions)).entrySet()) {
                var questions =
                        entry.getValue().stream().map(Definition::question).toList();
                outlooks.add(surveyor.outlook(entry.getKey(), questions));
            }
            return EvaluationPlan.of(outlooks);
        } catch (WarehouseException e) {
            throw new UnavailableException(e.said());
        }
    }

    private List<Verdict> inspect(List<Definition> definitions, Look look) {
        try (var sessions = new Sessions(door, purpose(definitions))) {
            var founded = look.on(bases(sessions, definitions, look));
            var known = standing.on(founded.bases(), look.at());
            var surveyor = surveyors.in(sessions, look.at());
            List<Verdict> verdicts = new ArrayList<>();
            known.values().forEach(verdict -> verdicts.add(verdict.again(look.at())));
            var open = definitions.stream()
                    .filter(definition -> !known.containsKey(definition.check().id()))
                    .toList();
            for (var entry : byTable(open).entrySet()) {
                verdicts.addAll(judgeOrSkip(surveyor, entry.getKey(), entry.getValue(), founded));
            }
            return verdicts;
        } catch (WarehouseException e) {
            return unreached(definitions, e, look);
        }
    }

    /** What verdicts follow from, where that can be told before anything is read. All of the definitions are of a warehouse. */
    private Map<String, UUID> bases(Sessions sessions, List<Definition> definitions, Look look)
            throws WarehouseException {
        var steady = definitions.stream().filter(Basis::exists).toList();
        if (steady.isEmpty()) {
            return Map.of();
        }
        var imprint = surveyors.imprint(sessions, steady.getFirst().table().warehouse());
        return imprint.isEmpty()
                ? Map.of()
                : steady.stream()
                        .collect(Collectors.toMap(
                                definition -> definition.check().id(),
                                definition -> Basis.of(definition, imprint.get(), look.wanted(), look.at())));
    }

    /** A table that is too large for what is left of the budget does not keep smaller ones from being judged. */
    private static List<Verdict> judgeOrSkip(Surveyor surveyor, Table table, List<Definition> definitions, Look look)
            throws WarehouseException {
        try {
            return judge(surveyor, table, definitions, look);
        } catch (SkippedException e) {
            return unreached(definitions, e, look);
        }
    }

    private static List<Verdict> unreached(List<Definition> definitions, WarehouseException why, Look look) {
        return definitions.stream()
                .map(definition -> Judge.unreached(definition.check(), why, look.at()))
                .toList();
    }

    private static Purpose purpose(List<Definition> definitions) {
        var contracts = definitions.stream()
                .map(definition -> definition.check().contractId())
                .distinct()
                .collect(Collectors.joining("."));
        return Purpose.of(contracts);
    }

    private static Map<Table, List<Definition>> byTable(List<Definition> definitions) {
        return definitions.stream().collect(Collectors.groupingBy(Definition::table));
    }

    /** Of a period that has been reopened only those checks are judged that are about a period. */
    private static List<Verdict> judge(Surveyor surveyor, Table table, List<Definition> definitions, Look look)
            throws WarehouseException {
        var questions = definitions.stream().map(Definition::question).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (var survey : surveyor.survey(table, questions, look.wanted())) {
            definitions.stream()
                    .filter(definition ->
                            !survey.isReopened() || definition.measure().isOfPeriod())
                    .map(definition -> judge(definition, survey, look))
                    .forEach(verdicts::add);
        }
        return verdicts;
    }

    private static Verdict judge(Definition definition, Survey survey, Look look) {
        var basis = look.bases().get(definition.check().id());
        return Judge.judge(
                definition,
                survey,
                look.occasion(definition, survey.period()),
                survey.lasts() && !survey.isReopened() ? basis : null);
    }
}
