package io.pipekeeper.oncall;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.pipekeeper.subgraph.caller.MachineKey;
import io.pipekeeper.testkit.RecordingReceiver;
import io.pipekeeper.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Everything outside that on-call talks to, as real servers in the test JVM: mail, webhooks, and the other services. */
public final class Outside implements QuarkusTestResourceLifecycleManager {

    /** With this key the integration `monitor` sends events. */
    public static final String ROUTING_KEY = "0123456789abcdef0123456789abcdef";

    /** With this key the heartbeat `monitor` beats. */
    public static final String HEARTBEAT_KEY = "a-heartbeat-key";

    /** Signs webhooks of people whose contact names the setting `paging.test.webhook.secret`. */
    public static final String WEBHOOK_SECRET = "a webhook secret";

    /** Signs what the phone provider calls back with. */
    public static final String TWILIO_TOKEN = "a phone provider's token";

    /** Signs the links on pages. */
    public static final String SIGNING_KEY = "a key of at least thirty-two characters";

    public static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    public static final RecordingReceiver OWNERSHIP = receiver();
    public static final RecordingReceiver RUNBOOKS = receiver();
    public static final RecordingReceiver WEBHOOK = receiver();

    /** Where the auditor says that all is well. */
    public static final RecordingReceiver HEARTBEAT = receiver();

    @Override
    public Map<String, String> start() {
        MAIL.start();
        Map<String, String> settings = new HashMap<>(Map.of(
                "oncall.mail.host",
                "127.0.0.1",
                "oncall.mail.port",
                String.valueOf(MAIL.getSmtp().getPort()),
                "oncall.catalog.url",
                OWNERSHIP.uri().toString(),
                "oncall.guidance.url",
                RUNBOOKS.uri().toString(),
                "oncall.intake.bootstrap-keys.monitor",
                MachineKey.of(ROUTING_KEY).sha256(),
                "pipekeeper.machine-key",
                TestTokens.MACHINE_KEY,
                "paging.test.webhook.secret",
                WEBHOOK_SECRET,
                "oncall.twilio.auth-token",
                TWILIO_TOKEN,
                "oncall.paging.allow-private-addresses",
                "true"));
        settings.put(
                "oncall.heartbeat.declared.monitor.key-sha256",
                MachineKey.of(HEARTBEAT_KEY).sha256());
        settings.put("oncall.answer.signing-key", SIGNING_KEY);
        settings.put("oncall.watch.heartbeat-url", HEARTBEAT.uri() + "/beat");
        settings.put("WEBHOOK_SECRET_TEST", WEBHOOK_SECRET);
        return settings;
    }

    @Override
    public void stop() {
        MAIL.stop();
    }

    private static RecordingReceiver receiver() {
        try {
            return new RecordingReceiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
