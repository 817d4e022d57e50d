/**
 * The one way by which pages leave over HTTP.
 *
 * <p>Bounded in time and in what is read of the answer, and every end of it is one of the outcomes of a SendFailure.
 */
@NullMarked
package io.pipekeeper.oncall.channel.http;

import org.jspecify.annotations.NullMarked;
