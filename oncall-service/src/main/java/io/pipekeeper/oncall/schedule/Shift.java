package io.pipekeeper.oncall.schedule;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A time during which somebody is on call, from `start` until just before `until`. */
@Description("A time during which somebody is on call.")
public record Shift(
        @NonNull @Description("In which place.") DutyRole role,
        @Description("Who.") Person person,
        @NonNull @Description("The first instant.") Instant start,

        @NonNull @Description("The hand-off: the first instant that is no longer part of it.")
        Instant until,

        @NonNull @Description("By which schedule.") Schedule schedule) {}
