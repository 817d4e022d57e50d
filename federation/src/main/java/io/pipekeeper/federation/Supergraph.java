package io.pipekeeper.federation;

import java.util.List;

/** Subgraphs that were composed successfully; immutable, shared by all requests. */
public final class Supergraph {

    private final List<String> subgraphs;
    private final String sdl;
    private final String apiSdl;

    Supergraph(List<String> subgraphs, String sdl, String apiSdl) {
        this.subgraphs = List.copyOf(subgraphs);
        this.sdl = sdl;
        this.apiSdl = apiSdl;
    }

    /** The supergraph with {@code join__} directives. The same subgraphs always give the same text. */
    public String sdl() {
        return sdl;
    }

    /** The schema that clients see. */
    public String apiSdl() {
        return apiSdl;
    }

    /** Names of the subgraphs, sorted. */
    public List<String> subgraphs() {
        return subgraphs;
    }
}
