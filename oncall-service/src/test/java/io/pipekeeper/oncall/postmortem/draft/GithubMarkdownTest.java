package io.pipekeeper.oncall.postmortem.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubMarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rows | columns; rows \\| columns",
                "<script>alert(1)</script>; \\<script\\>alert(1)\\</script\\>",
                "[click](https://evil.example); \\[click\\](https\\://evil.example)",
                "see www.evil.example; see www\\.evil.example",
                "![x](y); !\\[x\\](y)",
                "`drop_table` *now*; \\`drop\\_table\\` \\*now\\*",
                "# Heading; \\# Heading",
                "1. One; 1\\. One",
                "-1200.50 EUR; \\-1200.50 EUR",
            })
    void whatToolsSayDoesNothing(String told, String markdown) {
        assertThat(GithubMarkdown.plain(told)).isEqualTo(markdown);
    }

    @Test
    void whatToolsSayStaysOnOneLineAndShort() {
        assertThat(GithubMarkdown.plain("one\n\n# two\u0000")).isEqualTo("one # two");
        assertThat(GithubMarkdown.plain("x".repeat(9000))).hasSize(500).endsWith("…");
    }

    @Test
    void aBlockOfCodeThatSomebodyLeftOpenEndsWithTheirSection() {
        assertThat(GithubMarkdown.whole("It was:\n```sql\nselect 1")).isEqualTo("It was:\n```sql\nselect 1\n```");
        assertThat(GithubMarkdown.whole("~~~\n```\n~~~\nafter")).isEqualTo("~~~\n```\n~~~\nafter");
    }

    @Test
    void tagsShowButCodeAndLinksStay() {
        assertThat(GithubMarkdown.whole("<!-- hidden\n`List<String>` <https://example.com> a < b"))
                .isEqualTo("&lt;!-- hidden\n`List<String>` <https://example.com> a < b");
    }
}
