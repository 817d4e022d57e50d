package io.pipekeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.launcher.access.Personas;
import io.pipekeeper.launcher.access.Tokens;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.control.Remote;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Settings;
import io.pipekeeper.launcher.wiring.Ports;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** The running product, as its users meet it. Started once for all scenarios; each begins when all is well. */
final class Pipekeeper {

    /** Where the clock stands at first: Tuesday of the rota's first week, so Engineer A is on call, then B. */
    static final Instant FIRST_WEEK = Instant.parse("2026-01-06T08:00:00Z");

    private static final LocalTime OFFICE = LocalTime.of(11, 0);
    private static final LocalTime LEAVING = LocalTime.of(15, 0);
    private static final int PORT = freePort();
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = Path.of("target", "data").toAbsolutePath();
    private static final Path LOG = Path.of("target", "launcher.log").toAbsolutePath();
    /** More than the ten minutes for which a fault has to stay away. */
    private static final Duration CALM = Duration.ofMinutes(11);

    private static final Duration ONE_EVALUATION = Duration.ofSeconds(61);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable Pipekeeper running;

    private final Process launcher;
    private final Remote remote;

    private Pipekeeper(Process launcher) {
        this.launcher = launcher;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        await("the start")
                .atMost(Duration.ofMinutes(3))
                .failFast("The launcher has ended; see " + LOG, () -> !launcher.isAlive())
                .until(() -> Files.readString(LOG).contains("Ready after"));
        this.remote = Remote.in(DATA);
    }

    static synchronized Pipekeeper running() {
        if (running == null) {
            running = new Pipekeeper(start());
        }
        return running;
    }

    /** Waits until something holds; the system reacts within seconds, so a minute is a failure. */
    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion);
    }

    /** Asks the gateway as a persona. */
    JsonPath ask(String persona, String document, Map<String, ?> variables) {
        return RestAssured.given()
                .baseUri(url(0))
                .auth()
                .oauth2(token(persona))
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }

    /** The `data` of an answer that must be free of errors. */
    JsonPath data(String persona, String document, Map<String, ?> variables) {
        var answer = ask(persona, document, variables);
        assertThat(answer.<Object>get("errors")).as("errors of %s", document).isNull();
        return answer.setRootPath("data");
    }

    /** What has arrived for an address, oldest first. */
    List<String> mailTo(String person) {
        return RestAssured.given()
                .baseUri("http://localhost:" + (PORT + 5))
                .queryParam("to", person + "@pipekeeper.example")
                .get("/mail")
                .jsonPath()
                .getList("collect { it.subject + '\\n\\n' + it.text }");
    }

    /** What arrives for a person from now on. */
    Inbox inbox(String person) {
        return new Inbox(this, person);
    }

    void moveClock(Duration by) {
        remote.order("/clock?by=" + by);
    }

    /** Moves the clock on to a time. */
    void moveTo(ZonedDateTime at) {
        moveClock(Duration.between(now(), at));
    }

    /** Moves the clock on until it is a working day, and between 11 and 15 o'clock. */
    void moveToOfficeHours() {
        var now = now();
        var office = now.getHour() >= OFFICE.getHour() && now.getHour() < LEAVING.getHour() ? now : now.with(OFFICE);
        while (office.isBefore(now) || office.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            office = office.plusDays(1);
        }
        moveClock(Duration.between(now, office)); // asked again, the clock may show a later time than this
    }

    /** What the clock shows. */
    ZonedDateTime now() {
        return ZonedDateTime.parse(remote.order("/clock?by=PT0S").replaceFirst("The clock shows (.*)\\.", "$1"));
    }

    /** Switches a drill, and answers what the launcher says to it. */
    String order(String drill, boolean on) {
        return remote.order("/drills/%s/%s".formatted(drill, on ? "on" : "off"));
    }

    /** Has a contract evaluated without waiting until it is due. */
    void evaluate(String contract) {
        data("engineer-a", "mutation($id: ID!) { evaluateContract(id: $id) { id } }", Map.of("id", contract));
    }

    /** Switches a drill, and moves the clock so that every check is due again. */
    void drill(String id, boolean on) {
        order(id, on);
        moveClock(ONE_EVALUATION);
    }

    /** Ends a drill, and lets enough time pass that the same fault is not taken for one that comes and goes. */
    void mend(String id) {
        drill(id, false);
        eventually(() -> assertThat(data("engineer-a", "{ pipelines { health { state } } }", Map.of())
                        .getList("pipelines.health.state"))
                .doesNotContain("FAILING"));
        moveClock(CALM);
        awaitCalm();
    }

    void stop(String service) {
        remote.order("/services/%s/kill".formatted(service));
    }

    void start(String service) {
        remote.order("/services/%s/start".formatted(service));
    }

    /** The address of a process: 0 is the gateway, then ownership, oncall, runbook and monitor. */
    String url(int process) {
        return "http://localhost:" + (PORT + process);
    }

    /** The key with which monitor-service sends events. */
    String routingKey() {
        return Objects.requireNonNull(
                new Settings(DATA.resolve("secrets.properties")).read().get("routing"));
    }

    /** Waits until every service answers, nothing fails and no incident is open. */
    void awaitCalm() {
        eventually(() -> {
            var answer =
                    data("engineer-a", "{ incidents(open: true) { id } pipelines { health { state } } }", Map.of());
            assertThat(answer.getList("incidents")).isEmpty();
            assertThat(answer.getList("pipelines.health.state")).doesNotContain("FAILING");
        });
    }

    /** Waits until monitor-service has found a pipeline failing, whether or not it could tell anybody. */
    void awaitAlerts(String pipeline) {
        var query = "query($id: ID!) { pipeline(id: $id) { health { failing { outcome } } } }";
        eventually(() -> assertThat(
                        ask("engineer-a", query, Map.of("id", pipeline)).getList("data.pipeline.health.failing"))
                .isNotEmpty());
    }

    /** Tokens expire by the real clock, not by the one that scenarios move. */
    static String token(String persona) {
        var personas = Personas.read(CHECKOUT.resolve("demo/personas.yaml"));
        return Tokens.in(DATA)
                .mint(personas.named(persona), InstantSource.system().instant());
    }

    private static Process start() {
        try {
            deleteOldData();
            Files.createDirectories(LOG.getParent());
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            CHECKOUT.resolve("launcher/target/launcher.jar").toString(),
                            "up",
                            "--port",
                            String.valueOf(PORT),
                            "--clock",
                            FIRST_WEEK.toString(),
                            "--data",
                            DATA.toString(),
                            "--no-training")
                    .directory(CHECKOUT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of eight ports in a row that nobody listens on. */
    private static int freePort() {
        return IntStream.iterate(28_080, port -> port + 20)
                .limit(50)
                .filter(Pipekeeper::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            new Ports(port).requireFree();
            return true;
        } catch (Failure taken) {
            return false;
        }
    }

    private static void deleteOldData() {
        DataFolder.delete(DATA);
    }

    private void stop() {
        launcher.destroy();
        try {
            launcher.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
