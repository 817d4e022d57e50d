package io.pipekeeper.federation;

/**
 * What one subgraph says about itself in {@code _service { sdl }}.
 *
 * @param name stable name of the subgraph, also the {@code service} in errors
 * @param sdl the schema with its federation directives
 */
public record SubgraphSchema(String name, String sdl) {}
