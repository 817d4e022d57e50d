package io.pipekeeper.monitor;

import io.pipekeeper.subgraph.caller.MachineKey;
import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The database of the service, a second one as the warehouse, a receiver as oncall, one that hears beats, and targets to probe. */
public final class MonitorResource implements QuarkusTestResourceLifecycleManager {

    private final PostgresResource postgres = new PostgresResource();
    private final RecordingReceiver oncall = started();
    private final RecordingReceiver probed = started();
    private final RecordingReceiver bystander = started();
    private final RecordingReceiver listener = started();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(postgres.start());
        config.put("monitor.warehouses.demo.url", PostgresResource.freshDatabase());
        config.put("monitor.warehouses.demo.username", "postgres");
        config.put("monitor.warehouses.demo.statement-timeout", "1s");
        config.put("monitor.warehouses.nowhere.url", "jdbc:postgresql://localhost:1/warehouse?password=hidden");
        config.put(
                "monitor.warehouses.locked.url",
                PostgresResource.freshDatabase().replaceFirst("\\?.*$", ""));
        config.put("monitor.warehouses.locked.username", "nobody_of_this_name");
        config.put("monitor.warehouses.thrifty.url", config.get("monitor.warehouses.demo.url"));
        config.put("monitor.warehouses.thrifty.username", "postgres");
        config.put("monitor.warehouses.thrifty.daily-pages", "1");
        config.put(
                "monitor.warehouses.packed.url",
                PostgresResource.freshDatabase().replaceFirst("\\?.*$", ""));
        config.put("monitor.warehouses.packed.username", "few_connections");
        config.put("monitor.warehouses.quiet.url", QuietServer.url());
        config.put("monitor.warehouses.quiet.username", "postgres");
        config.put("monitor.alert.url", oncall.uri().toString());
        config.put("monitor.alert.routing-key", "0123456789abcdef0123456789abcdef");
        config.put("monitor.beat.url", listener.uri().toString());
        config.put("monitor.beat.key", "a-heartbeat-key");
        config.put("monitor.probe.targets.some-other", bystander.uri() + "/q/health/ready");
        config.put("monitor.probe.targets.runbook", probed.uri() + "/q/health/ready");
        config.put("monitor.probe.values.test-broker", "broker.test:9092");
        config.put("monitor.lineage.key-sha256", MachineKey.of("lineage-key").sha256());
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                oncall, new TestInjector.AnnotatedAndMatchesType(Oncall.class, RecordingReceiver.class));
        injector.injectIntoFields(
                probed, new TestInjector.AnnotatedAndMatchesType(Probed.class, RecordingReceiver.class));
        injector.injectIntoFields(
                listener, new TestInjector.AnnotatedAndMatchesType(Listener.class, RecordingReceiver.class));
    }

    @Override
    public void stop() {
        oncall.close();
        probed.close();
        bystander.close();
        listener.close();
    }

    private static RecordingReceiver started() {
        try {
            return new RecordingReceiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
