/**
 * Markdown as HTML in which nothing runs.
 *
 * <p>People write Markdown; mail programs and browsers show what this makes of it.
 */
@NullMarked
package io.pipekeeper.oncall.markdown;

import org.jspecify.annotations.NullMarked;
