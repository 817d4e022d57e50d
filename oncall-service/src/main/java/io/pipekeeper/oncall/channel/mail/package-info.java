/**
 * Pages by mail, over SMTP.
 *
 * <p>Whatever goes wrong leaves as a SendFailure.
 */
@NullMarked
package io.pipekeeper.oncall.channel.mail;

import org.jspecify.annotations.NullMarked;
