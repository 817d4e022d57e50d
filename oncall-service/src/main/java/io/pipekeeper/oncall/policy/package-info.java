/**
 * In which order people are called until somebody answers, as a pure rule over deadlines.
 *
 * <p>Who the people are at that moment is found by the feature escalation.
 */
@NullMarked
package io.pipekeeper.oncall.policy;

import org.jspecify.annotations.NullMarked;
