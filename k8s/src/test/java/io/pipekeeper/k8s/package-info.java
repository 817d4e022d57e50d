/**
 * Renders the overlays as kubectl applies them and checks what a cluster would find out later: names that nothing has,
 * selectors that select nothing, pods that the namespace refuses.
 */
@NullMarked
package io.pipekeeper.k8s;

import org.jspecify.annotations.NullMarked;
