/**
 * The door for any tool that posts JSON: a mapping says where in a body to find what an event needs.
 *
 * <p>Mappings are stored by admins; a body that does not fit is refused, and the answer names the place.
 */
@NullMarked
package io.pipekeeper.oncall.intake.webhook;

import org.jspecify.annotations.NullMarked;
