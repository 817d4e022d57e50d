/**
 * What a database knows of a table without looking at its rows, and what follows from it. What it merely estimates is used to
 * choose a way, never as an answer.
 */
@NullMarked
package io.pipekeeper.monitor.scan.catalogue;

import org.jspecify.annotations.NullMarked;
