/**
 * What is asked of running systems, what they answer, and what that means. It is pure: who asks and how is the matter of the packages beside it.
 */
@NullMarked
package io.pipekeeper.monitor.probe.rule;

import org.jspecify.annotations.NullMarked;
