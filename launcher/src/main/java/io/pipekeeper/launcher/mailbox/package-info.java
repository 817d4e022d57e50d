/**
 * The mailbox that receives every mail of the local run, over SMTP.
 * It keeps mail in memory and sends none on.
 */
@NullMarked
package io.pipekeeper.launcher.mailbox;

import org.jspecify.annotations.NullMarked;
