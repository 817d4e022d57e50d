package io.pipekeeper.federation.schema;

/**
 * A way to identify an entity.
 *
 * @param resolvable whether the subgraph can be entered by it
 */
public record KeyDef(FieldSet fields, boolean resolvable) {}
