/**
 * How people are reached: what they gave beyond the e-mail address in the catalogue.
 *
 * <p>Secrets are named here, never kept.
 */
@NullMarked
package io.pipekeeper.oncall.contact;

import org.jspecify.annotations.NullMarked;
