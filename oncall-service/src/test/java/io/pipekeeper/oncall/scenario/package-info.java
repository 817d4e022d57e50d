/**
 * Incidents as they are told: what fails, who is called when, and who is not.
 *
 * <p>The language is {@link io.pipekeeper.oncall.scenario.Night}; any page that was not expected fails the test.
 */
@NullMarked
package io.pipekeeper.oncall.scenario;

import org.jspecify.annotations.NullMarked;
