/**
 * How a subgraph answers `_entities`. Replaces the fetcher of the GraphQL library, in which one bad entity costs all.
 */
@NullMarked
package io.pipekeeper.subgraph.entity;

import org.jspecify.annotations.NullMarked;
