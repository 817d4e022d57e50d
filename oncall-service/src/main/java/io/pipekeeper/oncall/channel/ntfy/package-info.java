/**
 * Push messages to phones by ntfy.
 *
 * <p>People choose the server and the topic; an access token is named, not kept.
 */
@NullMarked
package io.pipekeeper.oncall.channel.ntfy;

import org.jspecify.annotations.NullMarked;
