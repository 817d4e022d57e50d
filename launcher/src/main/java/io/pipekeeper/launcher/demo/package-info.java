/**
 * What the launcher asks of the gateway, as any other client would: apply the demo's files, and who is on call.
 * The files themselves are in demo/.
 */
@NullMarked
package io.pipekeeper.launcher.demo;

import org.jspecify.annotations.NullMarked;
