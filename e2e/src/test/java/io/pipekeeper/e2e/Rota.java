package io.pipekeeper.e2e;

import java.util.Map;

/** Who is called about a pipeline, and what it is called on the page. */
record Rota(Pipekeeper pipekeeper) {

    private static final String ON_CALL =
            "query($id: ID!) { pipeline(id: $id) { name onCall { role person { id } } } }";

    /** Who is on call for it first. */
    String primary(String pipeline) {
        return ask(pipeline, "onCall.find { it.role == 'PRIMARY' }.person.id");
    }

    String name(String pipeline) {
        return ask(pipeline, "name");
    }

    private String ask(String pipeline, String path) {
        return pipekeeper.data("engineer-a", ON_CALL, Map.of("id", pipeline)).getString("pipeline." + path);
    }
}
