/**
 * Text messages and calls through a provider with Twilio's API, and the answers that come back.
 *
 * <p>What a reply does is decided elsewhere: by the bean that is the Replies.
 */
@NullMarked
package io.pipekeeper.oncall.channel.twilio;

import org.jspecify.annotations.NullMarked;
