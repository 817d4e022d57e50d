/**
 * Pages to a workflow of Microsoft Teams, as cards.
 *
 * <p>The workflow's URL is the secret: an address names the setting that holds it.
 */
@NullMarked
package io.pipekeeper.oncall.channel.teams;

import org.jspecify.annotations.NullMarked;
