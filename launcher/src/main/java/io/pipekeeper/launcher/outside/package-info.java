/**
 * What the demo's pipelines need from others, small enough to run beside them: an exchange-rate API and a message broker.
 * They are there to be taken away.
 */
@NullMarked
package io.pipekeeper.launcher.outside;

import org.jspecify.annotations.NullMarked;
