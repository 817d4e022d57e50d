/**
 * The door for Prometheus Alertmanager's webhook, version 4.
 *
 * <p>One alert per fingerprint, one incident per group; labels say which pipeline and how bad.
 */
@NullMarked
package io.pipekeeper.oncall.intake.alertmanager;

import org.jspecify.annotations.NullMarked;
