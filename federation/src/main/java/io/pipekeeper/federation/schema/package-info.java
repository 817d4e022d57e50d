/**
 * The type system: what one subgraph defines, and what all of them define together. Nothing here plans or executes; it
 * answers questions such as "can this subgraph give that field".
 */
@NullMarked
package io.pipekeeper.federation.schema;

import org.jspecify.annotations.NullMarked;
