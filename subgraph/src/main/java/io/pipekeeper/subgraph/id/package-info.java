/**
 * Identifiers: of things that happen, and the form of those that people give to what they name.
 */
@NullMarked
package io.pipekeeper.subgraph.id;

import org.jspecify.annotations.NullMarked;
