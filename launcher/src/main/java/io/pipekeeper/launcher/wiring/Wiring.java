package io.pipekeeper.launcher.wiring;

import io.pipekeeper.launcher.access.SigningKey;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.fleet.Service;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who has to know what: turns ports, keys and passwords into the settings of the five processes. */
public final class Wiring {

    private static final List<Part> PROCESSES =
            List.of(Part.OWNERSHIP, Part.ONCALL, Part.RUNBOOK, Part.MONITOR, Part.GATEWAY);
    private static final String LOG_FORMAT = "%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c] (%t) %s%e%n";

    private final Path checkout;
    private final DataFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final Path clock;

    public Wiring(Path checkout, DataFolder folder, Ports ports, Secrets secrets, Path clock) {
        this.checkout = checkout;
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The processes of this build, leaving the caches of their JVMs alone, writing or using them. */
    public List<Service> services(Jvm.Mode mode) {
        var jvm = new Jvm(folder.caches(), mode);
        return PROCESSES.stream().map(part -> service(part, jvm)).toList();
    }

    /** Whether a start of this build has been recorded for every process. */
    public boolean isTrained() {
        var jvm = new Jvm(folder.caches(), Jvm.Mode.TRAINED);
        return PROCESSES.stream().allMatch(part -> jvm.isTrained(part.title(), application(part)));
    }

    private Service service(Part part, Jvm jvm) {
        var application = application(part);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new Failure(
                    part.title() + " has not been built; run `./pipekeeper up`, which builds what is missing.");
        }
        return new Service(
                part.title(),
                jvm.command(part.title(), application, part == Part.MONITOR ? probes() : List.of()),
                environment(part),
                folder.logs().resolve(part.title() + ".log"),
                ports.url(part).resolve("/q/health/ready"));
    }

    private Path application(Part part) {
        return checkout.resolve(part.title()).resolve("target/quarkus-app");
    }

    private Map<String, String> environment(Part part) {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports.of(part)),
                "QUARKUS_LOG_CONSOLE_FORMAT",
                LOG_FORMAT,
                "QUARKUS_CONSOLE_COLOR",
                "false",
                "QUARKUS_BANNER_ENABLED",
                "false",
                "PIPEKEEPER_CLOCK_FILE",
                clock.toString()));
        environment.putAll(
                switch (part) {
                    case GATEWAY -> gateway();
                    case OWNERSHIP -> subgraph("ownership");
                    case RUNBOOK -> subgraph("runbook");
                    case ONCALL -> oncall();
                    case MONITOR -> monitor();
                    case CONTROL, SMTP, POSTGRES, RATES, BROKER, WORKER -> Map.<String, String>of();
                });
        return environment;
    }

    private Map<String, String> gateway() {
        return Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY",
                        SigningKey.provide(folder, "development").publicKey(),
                "QUARKUS_OIDC_TOKEN_ISSUER", "pipekeeper-local",
                "PIPEKEEPER_SIGNING_KEY_FILE", gatewayKey().privateFile().toString(),
                "GATEWAY_GRAPHIQL_ENABLED", "true",
                "GATEWAY_SUBGRAPHS_OWNERSHIP_URL", url(Part.OWNERSHIP),
                "GATEWAY_SUBGRAPHS_ONCALL_URL", url(Part.ONCALL),
                "GATEWAY_SUBGRAPHS_RUNBOOK_URL", url(Part.RUNBOOK),
                "GATEWAY_SUBGRAPHS_MONITOR_URL", url(Part.MONITOR));
    }

    private Map<String, String> subgraph(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.of(database),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        gatewayKey().publicFile().toUri().toString(),
                "PIPEKEEPER_MACHINE_KEY_SHA256", secrets.sha256("machine"));
    }

    private Map<String, String> oncall() {
        var environment = new HashMap<>(subgraph("oncall"));
        environment.putAll(Map.of(
                "ONCALL_CATALOG_URL", url(Part.OWNERSHIP),
                "ONCALL_GUIDANCE_URL", url(Part.RUNBOOK),
                "ONCALL_PAGING_GATEWAY_URL", url(Part.GATEWAY),
                "ONCALL_PAGING_ALLOW_PRIVATE_ADDRESSES", "true",
                "ONCALL_PUBLIC_URL", url(Part.ONCALL),
                "ONCALL_INTAKE_BOOTSTRAP_KEYS_MONITOR", secrets.sha256("routing"),
                "PIPEKEEPER_MACHINE_KEY", secrets.of("machine"),
                "ONCALL_MAIL_HOST", "localhost",
                "ONCALL_MAIL_PORT", Integer.toString(ports.of(Part.SMTP)),
                "ONCALL_MAIL_TLS", "disabled"));
        environment.put("ONCALL_HEARTBEAT_DECLARED_MONITOR_KEY_SHA256", secrets.sha256("heartbeat"));
        environment.put("ONCALL_ANSWER_SIGNING_KEY", secrets.of("answer"));
        return environment;
    }

    private Map<String, String> monitor() {
        var environment = new HashMap<>(subgraph("monitor"));
        environment.putAll(Map.of(
                "MONITOR_WAREHOUSES_DEMO_URL", jdbcUrl("warehouse"),
                "MONITOR_WAREHOUSES_DEMO_USERNAME", "monitor_reader",
                "MONITOR_WAREHOUSES_DEMO_PASSWORD", secrets.of("monitor_reader"),
                "MONITOR_ALERT_URL", url(Part.ONCALL),
                "MONITOR_ALERT_ROUTING_KEY", secrets.of("routing"),
                "MONITOR_BEAT_URL", url(Part.ONCALL),
                "MONITOR_BEAT_KEY", secrets.of("heartbeat"),
                "MONITOR_LINEAGE_KEY_SHA256", secrets.sha256("lineage"),
                "MONITOR_PROBE_FAILURES", "4")); // all start at the same time here, which takes longer than two probes
        environment.put("MONITOR_MASKING_KEY", secrets.of("masking"));
        return environment;
    }

    /** An environment variable could not say that the name of a service has a hyphen. */
    private List<String> probes() {
        var ofProcesses = PROCESSES.stream()
                .flatMap(part -> Stream.of(
                        "targets." + part.title() + "=" + url(part) + "/q/health/ready",
                        "metrics." + part.title() + ".url=" + url(part) + "/q/metrics",
                        "metrics." + part.title() + ".of=" + vitals(part)));
        var outside = Stream.of(
                "values.warehouse=localhost:" + ports.of(Part.POSTGRES),
                "values.exchange-rate-api=" + url(Part.RATES),
                "values.kafka=localhost:" + ports.of(Part.BROKER),
                "values.worker=" + url(Part.WORKER));
        return Stream.concat(ofProcesses, outside)
                .map(setting -> "-Dmonitor.probe." + setting)
                .toList();
    }

    /** The gateway has no database. All are on one disk, of which the monitor tells. */
    private static String vitals(Part part) {
        var ofProcess = part == Part.GATEWAY ? "cpu,memory" : "cpu,memory,pool";
        return part == Part.MONITOR ? ofProcess + ",disk" : ofProcess;
    }

    private SigningKey gatewayKey() {
        return SigningKey.provide(folder, "gateway");
    }

    private String url(Part part) {
        return ports.url(part).toString();
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/" + database;
    }
}
