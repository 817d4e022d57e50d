/**
 * Where the time comes from. Shell beans inject {@link java.time.InstantSource}; nothing else asks for the time.
 */
@NullMarked
package io.pipekeeper.subgraph.time;

import org.jspecify.annotations.NullMarked;
