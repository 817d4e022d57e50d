/**
 * What the demo's pipelines need from others, small enough to run beside them: an exchange-rate API, a message broker and a
 * machine to run on. They are there to be taken away, slowed down and worn out.
 */
@NullMarked
package io.pipekeeper.launcher.outside;

import org.jspecify.annotations.NullMarked;
