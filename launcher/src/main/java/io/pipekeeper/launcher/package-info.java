/**
 * The local run: an embedded PostgreSQL, the five processes, a mailbox and a clock, until Ctrl-C.
 * One command line verb is one class.
 */
@NullMarked
package io.pipekeeper.launcher;

import org.jspecify.annotations.NullMarked;
