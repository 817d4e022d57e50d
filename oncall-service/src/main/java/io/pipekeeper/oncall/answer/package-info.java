/**
 * How people answer from where they are: by a link on the page, or by a reply from their phone.
 *
 * <p>A link lets one person acknowledge one incident for a day and nothing else, and looking at it changes nothing.
 */
@NullMarked
package io.pipekeeper.oncall.answer;

import org.jspecify.annotations.NullMarked;
