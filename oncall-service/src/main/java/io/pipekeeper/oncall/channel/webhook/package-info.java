/**
 * Pages to a URL of the receiver, signed with a secret that both know.
 *
 * <p>The signature is described at WebhookSignature; whatever goes wrong leaves as a SendFailure.
 */
@NullMarked
package io.pipekeeper.oncall.channel.webhook;

import org.jspecify.annotations.NullMarked;
