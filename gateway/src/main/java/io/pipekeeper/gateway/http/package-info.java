/**
 * GraphQL over HTTP: requests in, answers out, and which status goes with which. Subscriptions are not offered yet; they
 * will be further routes beside this one.
 */
@NullMarked
package io.pipekeeper.gateway.http;

import org.jspecify.annotations.NullMarked;
