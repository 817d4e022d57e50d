/**
 * Identifiers of things that happen. Things that people name carry a label instead.
 */
@NullMarked
package io.pipekeeper.subgraph.id;

import org.jspecify.annotations.NullMarked;
