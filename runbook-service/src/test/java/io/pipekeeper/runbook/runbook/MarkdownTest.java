package io.pipekeeper.runbook.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[here](javascript:alert(1))",
                "[here](JaVaScRiPt:alert(1))",
                "[here](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"https://good.example\" onclick=\"alert(1)\">here</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<div style=\"background:url(javascript:alert(1))\">here</div>"
            })
    void dropsWhatWouldRun(String text) {
        var html = Markdown.html(text);

        assertThat(html)
                .doesNotContainIgnoringCase(
                        "<script", "javascript:", "onerror", "onclick", "<iframe", "data:", "<svg", "style");
    }

    @Test
    void keepsTextListsCodeTablesAndLinks() {
        var html = Markdown.html("""
                ## Title

                1. Run `a < b`:

                   ```sql
                   select 1;
                   ```

                | a | b |
                |---|---|
                | 1 | 2 |

                [docs](https://docs.example/x)
                """);

        assertThat(html)
                .contains("<h2>Title</h2>", "<ol>", "<code>a &lt; b</code>", "<pre>", "<table>", "<td>2</td>")
                .contains("href=\"https://docs.example/x\"", "rel=\"nofollow\"");
    }
}
