package io.pipekeeper.oncall;

import static java.util.stream.Collectors.joining;

import io.pipekeeper.testkit.GraphQLTester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The demo's rota and the people in it. */
public final class Demo {

    public static final String APPLY =
            "mutation($files: [FileInput!]!) { applyRota(files: $files) { created updated unchanged missing } }";

    private static final Path FOLDER = Path.of("..", "demo", "rota");

    private Demo() {}

    /** Serves the catalogue to on-call, which pulls it first, and applies the demo's rota. */
    public static void apply() {
        Outside.OWNERSHIP.answerNext(200, catalog());
        GraphQLTester.as("admin", "admin").data(APPLY, Map.of("files", files()));
    }

    /** The rota's files, as GraphQL variables. */
    public static List<Map<String, String>> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Demo::file).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue as ownership-service serves it. */
    public static String catalog() {
        var people = Stream.of(
                        person("engineer-a", "Engineer A", "SENIOR"),
                        person("engineer-b", "Engineer B", "MID"),
                        person("engineer-c", "Engineer C", "MID"),
                        person("engineer-d", "Engineer D", "JUNIOR"))
                .collect(joining(","));
        return """
                {"people": [%s, {"id": "engineering-manager", "name": "Engineering Manager",
                     "email": "engineering-manager@pipekeeper.example", "level": null, "manager": null},
                    {"id": "bi-analyst", "name": "BI Analyst",
                     "email": "bi-analyst@pipekeeper.example", "level": null, "manager": null},
                    {"id": "frontend-engineer", "name": "Frontend Engineer",
                     "email": "frontend-engineer@pipekeeper.example", "level": null, "manager": null}],
                 "teams": [{"id": "software-frontend", "name": "Software Frontend Team",
                     "email": "software-frontend@pipekeeper.example", "manager": null,
                     "members": ["frontend-engineer"]},
                    {"id": "investor-relations", "name": "Investor Relations",
                     "email": "investor-relations@pipekeeper.example", "manager": null, "members": []}],
                 "pipelines": [{"id": "aggregate-profit", "name": "Aggregate Profit", "audience": "INVESTORS",
                     "primaryOwner": {"kind": "PERSON", "id": "engineer-a"}, "secondaryOwner": null,
                     "upstream": [], "stakeholders": ["investor-relations"]},
                     {"id": "aggregate-growth", "name": "Aggregate Growth", "audience": "INVESTORS",
                     "primaryOwner": {"kind": "PERSON", "id": "engineer-a"}, "secondaryOwner": null,
                     "upstream": [], "stakeholders": ["investor-relations"]}]}
                """.formatted(people);
    }

    private static String person(String id, String name, String level) {
        return """
                {"id": "%s", "name": "%s", "email": "%s@pipekeeper.example", "level": "%s",
                 "manager": "engineering-manager", "title": "Data engineer"}
                """.formatted(id, name, id, level);
    }

    private static Map<String, String> file(Path path) {
        try {
            return Map.of("path", path.getFileName().toString(), "content", Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
