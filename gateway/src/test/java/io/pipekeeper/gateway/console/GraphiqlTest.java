package io.pipekeeper.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pipekeeper.gateway.fixture.GatewayResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class GraphiqlTest {

    @Test
    void isAPageThatLetsNothingElseIn() {
        given().get("/graphiql")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("Pipekeeper"))
                .body(not(containsString("://")));
    }

    @Test
    void bringsEverythingThatThePageLoads() {
        var page = given().get("/graphiql").asString();

        Arrays.stream(page.split("\"", -1))
                .filter(part -> part.startsWith("/graphiql/"))
                .forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void bringsTheQueriesThatItOpensAsTabs() {
        var script = given().get("/graphiql/console.js").asString();
        var names = Pattern.compile("\"([a-z-]+)\"")
                .matcher(script.lines()
                        .filter(line -> line.startsWith("const QUERIES"))
                        .findFirst()
                        .orElseThrow())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(names).hasSize(5).contains("one-incident-whole");
        names.forEach(name -> given().get("/graphiql/queries/%s.graphql".formatted(name))
                .then()
                .statusCode(200));
    }

    @Test
    void hidesThePageThatComesWithTheFiles() {
        given().get("/graphql-ui/index.html").then().statusCode(404);
        given().get("/graphql-ui/graphiql.min.js").then().statusCode(404);
    }
}
