package io.pipekeeper.gateway.console;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** One file of the console: where the browser finds it, and where it lies in the jar. */
record ConsoleFile(String path, String resource, String contentType) {

    private static final String OURS = "graphiql/";
    private static final String THEIRS = "META-INF/resources/graphql-ui/";

    private static final List<String> QUERIES =
            List.of("one-incident-whole", "who-is-on-call", "what-is-failing", "my-pages", "acknowledge");

    static List<ConsoleFile> all() {
        return Stream.concat(
                        Stream.of(
                                new ConsoleFile("/graphiql", OURS + "index.html", "text/html; charset=utf-8"),
                                script("console.js", OURS),
                                style("console.css", OURS),
                                script("react.production.min.js", THEIRS),
                                script("react-dom.production.min.js", THEIRS),
                                script("graphiql.min.js", THEIRS),
                                style("graphiql.min.css", THEIRS)),
                        QUERIES.stream().map(ConsoleFile::query))
                .toList();
    }

    private static ConsoleFile script(String name, String folder) {
        return new ConsoleFile("/graphiql/" + name, folder + name, "text/javascript; charset=utf-8");
    }

    private static ConsoleFile style(String name, String folder) {
        return new ConsoleFile("/graphiql/" + name, folder + name, "text/css; charset=utf-8");
    }

    private static ConsoleFile query(String name) {
        var file = "queries/" + name + ".graphql";
        return new ConsoleFile("/graphiql/" + file, OURS + file, "text/plain; charset=utf-8");
    }

    Buffer read() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
