package io.pipekeeper.runbook.runbook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** CommonMark with tables: read with the place of each block, and shown as HTML in which nothing runs. */
@RegisterForReflection(classNames = "org.owasp.shim.ForJava9AndLater") // the sanitizer looks its platform up by name
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("a", "hr", "pre", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Text, lists, tables, code and plain links; whatever else stands in the text is dropped. */
    static String html(String text) {
        return POLICY.sanitize(RENDERER.render(parse(text)));
    }
}
