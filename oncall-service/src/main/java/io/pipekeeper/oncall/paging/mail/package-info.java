/**
 * Pages by mail, over SMTP.
 *
 * <p>Whatever goes wrong leaves as a SendFailure.
 */
@NullMarked
package io.pipekeeper.oncall.paging.mail;

import org.jspecify.annotations.NullMarked;
