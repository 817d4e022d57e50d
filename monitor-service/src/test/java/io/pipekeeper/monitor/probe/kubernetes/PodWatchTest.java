package io.pipekeeper.monitor.probe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodWatchTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path account;

    private FakeApiServer server;
    private PodWatch watch;

    @BeforeEach
    void start() throws IOException {
        server = new FakeApiServer();
        Files.writeString(account.resolve("token"), "first\n");
        server.has("a", Manifests.pod("oncall-service", "a", true, NINE));
        watch = new PodWatch(api(), "pipekeeper", "app in (a,b)", Duration.ofMillis(10)).start();
    }

    @AfterEach
    void stop() {
        watch.stop();
        server.close();
    }

    @Test
    void hearsOfEveryChange() {
        awaitPods("oncall-service a");
        server.tell("ADDED", Manifests.pod("oncall-service", "b", false, NINE));
        awaitPods("oncall-service a", "not oncall-service b");
        server.tell("MODIFIED", Manifests.pod("oncall-service", "b", true, NINE));
        awaitPods("oncall-service a", "oncall-service b");
        server.tell("DELETED", Manifests.pod("oncall-service", "a", true, NINE));
        awaitPods("oncall-service b");
        assertThat(server.asked()).containsExactly("list by Bearer first", "watch from 101 by Bearer first");
        assertThat(watch.problem()).isNull();
    }

    @Test
    void goesOnWhereItWasWhenTheServerHangsUp() throws IOException {
        awaitPods("oncall-service a");
        server.tell("ADDED", Manifests.pod("oncall-service", "b", true, NINE));
        server.tell("BOOKMARK", Manifests.bookmark());
        awaitPods("oncall-service a", "oncall-service b");
        Files.writeString(account.resolve("token"), "second\n");

        server.hangUp();

        awaitAsked("list by Bearer first", "watch from 101 by Bearer first", "watch from 103 by Bearer second");
        server.tell("ADDED", Manifests.pod("oncall-service", "c", true, NINE));
        awaitPods("oncall-service a", "oncall-service b", "oncall-service c");
    }

    @Test
    void listsAnewWhenTheServerHasForgottenWhereItWas() {
        awaitPods("oncall-service a");
        server.hasNoMore("a");
        server.has("d", Manifests.pod("oncall-service", "d", true, NINE));

        server.tell("ERROR", Manifests.status(410));

        awaitPods("oncall-service d");
        assertThat(server.asked()).filteredOn(asked -> asked.startsWith("list")).hasSize(2);
    }

    @Test
    void listsAnewWhenTheServerSaysSoAtOnce() {
        awaitPods("oncall-service a");
        server.has("d", Manifests.pod("oncall-service", "d", true, NINE));
        server.refuseNext(410);

        server.hangUp();

        awaitPods("oncall-service a", "oncall-service d");
    }

    @Test
    void saysThatItIsNotAllowedToLook() {
        awaitPods("oncall-service a");
        for (int i = 0; i < 1000; i++) {
            server.refuseNext(403);
        }

        server.hangUp();

        await().until(() ->
                "the API server does not let us see pods: a Role has to allow list and watch".equals(watch.problem()));
    }

    @Test
    void comesBackAfterTheServerWasAway() throws InterruptedException {
        awaitPods("oncall-service a");
        server.refuseNext(500);
        server.refuseNext(503);

        server.hangUp();

        await().untilAsserted(() -> assertThat(server.asked()).hasSizeGreaterThanOrEqualTo(5));
        awaitProblem(null);
        assertThat(watch.pods(PATIENCE)).hasSize(1);
    }

    @Test
    void saysThatNobodyIsThere() {
        server.close();

        awaitProblem("the API server is out of reach");
    }

    private ApiServer api() {
        return new ApiServer(new ClusterConfig() {
            @Override
            public URI url() {
                return server.uri();
            }

            @Override
            public Path account() {
                return account;
            }
        });
    }

    private void awaitProblem(@Nullable String expected) {
        await().untilAsserted(() -> assertThat(watch.problem()).isEqualTo(expected));
    }

    private void awaitPods(String... expected) {
        await().untilAsserted(() -> assertThat(watch.pods(PATIENCE).stream()
                        .map(pod -> (pod.ready() ? "" : "not ") + pod.deployment() + " "
                                + pod.name().replaceFirst(".*-", ""))
                        .sorted((one, other) ->
                                one.substring(one.length() - 1).compareTo(other.substring(other.length() - 1))))
                .containsExactly(expected));
    }

    private void awaitAsked(String... expected) {
        await().untilAsserted(() -> assertThat(server.asked()).isEqualTo(List.of(expected)));
    }
}
