/**
 * Composition: reads what subgraphs define, merges it into one graph, and finds every reason why that is impossible, in
 * Apollo's codes. It says nothing about how an operation is carried out.
 */
@NullMarked
package io.pipekeeper.federation.compose;

import org.jspecify.annotations.NullMarked;
