/**
 * How fast people answered and how fast it was over, by what is on record.
 *
 * <p>A time that is not known is not zero: it says why there is none, and averages leave it out.
 */
@NullMarked
package io.pipekeeper.oncall.measure;

import org.jspecify.annotations.NullMarked;
