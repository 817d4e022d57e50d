/**
 * Pages to an incoming webhook as Slack, Mattermost and Rocket.Chat have it.
 *
 * <p>Its URL is the secret: an address names the setting that holds it.
 */
@NullMarked
package io.pipekeeper.oncall.channel.slack;

import org.jspecify.annotations.NullMarked;
