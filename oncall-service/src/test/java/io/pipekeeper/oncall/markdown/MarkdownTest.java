package io.pipekeeper.oncall.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void showsTextListsAndLinks() {
        assertThat(Markdown.html("**Late**, see [status](https://status.example).\n\n- one\n- two"))
                .isEqualTo("""
                        <p><strong>Late</strong>, see <a href="https://status.example" rel="nofollow">status</a>.</p>
                        <ul><li>one</li><li>two</li></ul>
                        """);
    }

    @Test
    void runsNothing() {
        var hostile = """
                <script>alert(1)</script><img src=x onerror=alert(1)>
                [click](javascript:alert%281%29) ![pixel](https://spy.example/p.png)

                <a href="https://ok.example" onclick="alert(1)" style="position:fixed">here</a>
                <iframe src="https://spy.example"></iframe>
                """;

        assertThat(Markdown.html(hostile))
                .doesNotContainIgnoringCase("script")
                .doesNotContain("<img", "<iframe", "onclick", "style", "spy.example");
    }

    @Test
    void leavesATextFromElsewhereAsItIsRead() {
        var hostile = "[win](https://spy.example) <b>now</b> *a* `b` a_b_c \\*";

        assertThat(Markdown.html(Markdown.escaped(hostile)))
                .doesNotContain("<a", "<b>", "<em>", "<code>")
                .contains("a_b_c");
    }
}
