/**
 * Who changed what, and when. Written in the transaction of the change itself.
 */
@NullMarked
package io.pipekeeper.monitor.audit;

import org.jspecify.annotations.NullMarked;
