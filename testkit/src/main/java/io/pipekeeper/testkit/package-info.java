/**
 * What the tests of the services need in common: a real PostgreSQL, a clock that moves, a GraphQL caller, a receiver that
 * records, and the rules of the house as architecture tests. Never part of a running service.
 */
@NullMarked
package io.pipekeeper.testkit;

import org.jspecify.annotations.NullMarked;
