/**
 * What one request may cost. Whatever exceeds a limit is refused before anybody plans it.
 */
@NullMarked
package io.pipekeeper.gateway.limits;

import org.jspecify.annotations.NullMarked;
