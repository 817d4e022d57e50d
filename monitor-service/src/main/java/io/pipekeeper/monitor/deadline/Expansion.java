package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.calendar.CalendarDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes the ledger ahead of time. What it has written of periods that have begun stays as it is. */
@ApplicationScoped
class Expansion {

    /** Every rule's ledger reaches at least so far ahead. */
    private static final Duration REACH = Duration.ofDays(30);

    private final DeadlineRules rules;
    private final Deadlines deadlines;
    private final CalendarDesk calendars;

    Expansion(DeadlineRules rules, Deadlines deadlines, CalendarDesk calendars) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    /** Puts a rule into force. One that says what it said before changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(DeadlineRule rule, Instant now) {
        var newest = rules.newest(rule.checkId()).orElse(null);
        if (newest == null) {
            expand(rules.add(rule, 1, now), rule, now);
            return;
        }
        var known = rule(newest);
        if (known.equals(rule)) {
            if (!newest.active) {
                newest.active = true;
                newest.since = now;
                expand(newest, rule, now);
            }
            return;
        }
        newest.active = false;
        deadlines.forgetNotBegun(known, rule, now);
        expand(rules.add(rule, newest.version + 1, now), rule, now);
    }

    /** Takes a contract's rules out of force, except these. Nothing is promised any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void retire(String contract, List<String> except, Instant now) {
        rules.activeOf(contract).stream()
                .filter(row -> !except.contains(row.checkId))
                .forEach(row -> {
                    row.active = false;
                    deadlines.forgetAhead(row.checkId, now);
                });
    }

    /** Writes the ledger ahead where it has become short; answers how many rules that were. */
    @Transactional
    int expandDue(Instant now) {
        var rows = rules.claimShort(now.plus(REACH));
        rows.forEach(row -> expand(row, rule(row), now));
        return rows.size();
    }

    /** Counts anew where a calendar has changed; answers how many rules that were. */
    @Transactional
    int recountDue(Instant now) {
        var rows = rules.claimOutdated();
        rows.forEach(row -> put(rule(row, calendars.newest(row.calendarId).orElseThrow()), now));
        return rows.size();
    }

    /** A stored rule, with the version of the calendar that it was counted by. */
    DeadlineRule rule(DeadlineRuleRow row) {
        return rule(
                row,
                row.calendarId == null
                        ? BusinessCalendar.EVERY_DAY
                        : calendars.version(row.calendarId, row.calendarVersion).orElseThrow());
    }

    private static DeadlineRule rule(DeadlineRuleRow row, BusinessCalendar calendar) {
        return row.toRule(calendar);
    }

    private void expand(DeadlineRuleRow row, DeadlineRule rule, Instant now) {
        row.expandedUntil = DeadlineRule.horizon(now);
        if (rule.subject() instanceof Subject.Issues) {
            return;
        }
        var newest =
                deadlines.newestDue(rule.checkId(), now).map(Deadline::toPeriod).orElse(null);
        deadlines.add(rule.occurrences(row.version, newest, row.since, now));
    }
}
