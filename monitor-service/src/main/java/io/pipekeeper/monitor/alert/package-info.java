/**
 * Alerts open, change and resolve, and an outbox tells oncall-service. What deserves an alert is decided elsewhere.
 */
@NullMarked
package io.pipekeeper.monitor.alert;

import org.jspecify.annotations.NullMarked;
