/**
 * GraphiQL, served from the jar without a CDN. Only the local run switches it on.
 */
@NullMarked
package io.pipekeeper.gateway.console;

import org.jspecify.annotations.NullMarked;
