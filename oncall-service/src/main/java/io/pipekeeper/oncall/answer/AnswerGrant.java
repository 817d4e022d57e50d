package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.UUID;

/** What a link allows: one person to acknowledge one incident, until some time. */
record AnswerGrant(UUID incident, Person person, Instant until) {}
