/**
 * Execution: sends the requests of a plan as soon as each can be sent, puts what comes back into one tree, and writes the
 * answer from it. It knows neither schemas nor HTTP.
 */
@NullMarked
package io.pipekeeper.federation.execute;

import org.jspecify.annotations.NullMarked;
