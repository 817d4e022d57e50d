/**
 * How bad an incident is.
 *
 * <p>A word that coverage, policies and incidents share; it depends on none of them.
 */
@NullMarked
package io.pipekeeper.oncall.severity;

import org.jspecify.annotations.NullMarked;
