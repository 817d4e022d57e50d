package io.pipekeeper.oncall.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerPageTest {

    private static final AnswerPage PAGE = new AnswerPage(
            200, "<script>alert(1)</script>", "it's \"late\" & wrong", Map.of("Pipeline", "<b>"), "Acknowledge");

    @Test
    void textFromOutsideIsTextInIt() {
        assertThat(PAGE.html())
                .doesNotContain("<script", "<b>")
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>")
                .contains("it&#39;s &quot;late&quot; &amp; wrong");
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() throws Exception {
        var html = PAGE.html();
        var style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(AnswerPage.POLICY)
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "';");
    }

    @Test
    void hasAFormOnlyWhereThereIsSomethingToDo() {
        assertThat(PAGE.html()).contains("<form method=\"post\"><button>Acknowledge</button></form>");
        assertThat(AnswerPage.of(410, "Over", "It is over").html()).doesNotContain("<form", "<dl>");
    }
}
