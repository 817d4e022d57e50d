/**
 * By what somebody is notified when: rules by severity and hour, and the plan that follows from them.
 *
 * <p>Pure; where a person can be reached at all is decided elsewhere.
 */
@NullMarked
package io.pipekeeper.oncall.contact.rule;

import org.jspecify.annotations.NullMarked;
