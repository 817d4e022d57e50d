package io.pipekeeper.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.mailbox.Mailbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlDoorTest {

    private final int smtp = freePort();
    private final int port = freePort();
    private final URI address = URI.create("http://localhost:" + port);
    private Mailbox mailbox;
    private ControlDoor door;

    @BeforeEach
    void open() {
        mailbox = Mailbox.open(smtp);
        door = ControlDoor.open(port, mailbox, "key", ControlDoorTest::obey);
    }

    @AfterEach
    void close() {
        door.close();
        mailbox.close();
    }

    @Test
    void showsMailToItsRecipient() throws Exception {
        send("engineer-a@pipekeeper.example", "Profit is negative");
        send("engineer-b@pipekeeper.example", "Second page");

        var mail = get("/mail?to=engineer-a@pipekeeper.example").body();

        assertThat(mail).contains("Profit is negative", "\"number\" : 1").doesNotContain("Second page");
    }

    @Test
    void escapesWhatCameByMail() throws Exception {
        send("engineer-a@pipekeeper.example", "<script>alert(1)</script>");

        var page = get("/");

        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void obeysWhoeverHasTheKey() {
        assertThat(new Remote(address, "key").order("/drills/S04/on")).isEqualTo("SwitchDrill[id=S04, on=true]");
    }

    @Test
    void refusesOrdersWithoutTheKey() {
        assertThatThrownBy(() -> new Remote(address, "wrong").order("/drills/S04/on"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("needs the key");
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        var remote = new Remote(address, "key");

        assertThatThrownBy(() -> remote.order("/drills/S04/maybe")).hasMessageContaining("on or off, not maybe");
        assertThatThrownBy(() -> remote.order("/clock?by=soon")).hasMessageContaining("PT30M");
        assertThatThrownBy(() -> remote.order("/elsewhere")).hasMessageContaining("no order /elsewhere");
    }

    @Test
    void readsEveryKindOfOrder() {
        assertThat(Order.parse("/clock", "by=PT30M")).isEqualTo(new Order.MoveClock(Duration.ofMinutes(30)));
        assertThat(Order.parse("/services/oncall-service/kill", ""))
                .isEqualTo(new Order.SteerService("oncall-service", Order.Motion.KILL));
    }

    private static String obey(Order order) {
        return order.toString();
    }

    private void send(String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "pipekeeper@pipekeeper.example",
                subject,
                "Text of " + subject,
                new ServerSetup(smtp, "127.0.0.1", "smtp"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
