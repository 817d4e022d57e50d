package io.pipekeeper.gateway.supergraph;

/** What was learned about one subgraph by asking it for its schema. */
sealed interface Sighting {

    String subgraph();

    /** It answered with its schema. */
    record Seen(String subgraph, String sdl) implements Sighting {}

    /** It did not. */
    record Away(String subgraph, String why) implements Sighting {}
}
