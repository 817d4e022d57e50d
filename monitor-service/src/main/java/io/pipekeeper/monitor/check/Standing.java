package io.pipekeeper.monitor.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows which verdicts are true still, since what they follow from is as it was. */
@ApplicationScoped
class Standing {

    private final Verdicts verdicts;

    Standing(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The latest verdicts that follow from these bases and may be given again, by check. */
    @Transactional
    Map<String, Verdict> on(Map<String, UUID> bases, Instant at) {
        if (bases.isEmpty()) {
            return Map.of();
        }
        return verdicts.latestOn(bases).stream()
                .filter(verdict -> Basis.bears(bases.get(verdict.checkId()), verdict, at))
                .collect(Collectors.toMap(Verdict::checkId, Function.identity()));
    }
}
