/**
 * How people are reached: by what, since when that is proved, and by which rules.
 *
 * <p>An address that nobody has verified is never paged. Secrets are named here, never kept.
 */
@NullMarked
package io.pipekeeper.oncall.contact;

import org.jspecify.annotations.NullMarked;
