package io.pipekeeper.oncall.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.channel.MessageFixtures;
import org.junit.jupiter.api.Test;

class MailPageTest {

    @Test
    void showsTheTextAndAButton() {
        assertThat(new MailPage(MessageFixtures.critical()).html())
                .contains("<title>[CRITICAL] Aggregate Profit: Negative profit</title>")
                .contains("<h1 style=\"font-size: 1.3em\">[CRITICAL] Aggregate Profit: Negative profit</h1>")
                .contains("<a href=\"https://oncall.example/answer?token=abc&amp;page=1\"")
                .contains(">Acknowledge</a>")
                .contains("Engineer A, you are called.\n\nNegative profit");
    }

    @Test
    void hasNoButtonWhereThereIsNothingToOpen() {
        assertThat(new MailPage(MessageFixtures.plain("100 %s")).html())
                .doesNotContain("<a ")
                .contains("100 %s");
    }

    @Test
    void makesNoMarkupOfText() {
        var message =
                MessageFixtures.critical("</title><script>", "</pre><a href='https://evil.example'>&\"click\"</a>");

        assertThat(new MailPage(message).html())
                .contains("&lt;/title&gt;&lt;script&gt;")
                .contains("&lt;/pre&gt;&lt;a href=&#39;https://evil.example&#39;&gt;&amp;&quot;click&quot;&lt;/a&gt;")
                .doesNotContain("<script>")
                .doesNotContain("evil.example'>");
    }
}
