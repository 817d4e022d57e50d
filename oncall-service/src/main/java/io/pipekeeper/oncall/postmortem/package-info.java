/**
 * Looking back at incidents: drafted from what is on record, confirmed by people, published once.
 *
 * <p>What nobody has confirmed stays unverified, and is drafted anew whenever somebody reads it.
 */
@NullMarked
package io.pipekeeper.oncall.postmortem;

import org.jspecify.annotations.NullMarked;
