/**
 * A supergraph engine for Apollo Federation 2: composes subgraph schemas, plans operations over them and executes the
 * plans. This package is the whole of what a gateway sees; it knows neither HTTP nor any domain.
 */
@NullMarked
package io.pipekeeper.federation;

import org.jspecify.annotations.NullMarked;
