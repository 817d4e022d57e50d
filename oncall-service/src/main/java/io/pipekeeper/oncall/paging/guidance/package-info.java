/**
 * What to do, asked from runbook-service when a page is written.
 *
 * <p>A page never waits for it longer than two seconds, and goes out without it.
 */
@NullMarked
package io.pipekeeper.oncall.paging.guidance;

import org.jspecify.annotations.NullMarked;
