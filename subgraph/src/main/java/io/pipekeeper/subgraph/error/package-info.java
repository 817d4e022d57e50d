/**
 * How an operation fails: seven codes that every subgraph shares, and the one place that turns an exception into a
 * GraphQL error. What a service adds to a code is a `reason` of its own, never another code.
 */
@NullMarked
package io.pipekeeper.subgraph.error;

import org.jspecify.annotations.NullMarked;
