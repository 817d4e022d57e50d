/**
 * What is to be done so that an incident does not come again, by whom and until when.
 *
 * <p>An action item belongs to its incident and is open until somebody has done it, or has said why not.
 */
@NullMarked
package io.pipekeeper.oncall.action;

import org.jspecify.annotations.NullMarked;
