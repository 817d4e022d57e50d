/**
 * The graph in use: polled from the subgraphs, composed, and replaced whole. Also the way to the subgraphs, for polling
 * and for operations alike.
 */
@NullMarked
package io.pipekeeper.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
