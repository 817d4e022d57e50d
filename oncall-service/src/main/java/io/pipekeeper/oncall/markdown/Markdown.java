package io.pipekeeper.oncall.markdown;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** CommonMark, shown as HTML in which nothing runs. */
@RegisterForReflection(classNames = "org.owasp.shim.ForJava9AndLater") // the sanitizer looks its platform up by name
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("a", "hr", "pre")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /** Text, lists, code and plain links; whatever else stands in the text is dropped. Images would tell who reads. */
    public static String html(String text) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
    }

    /** A text from elsewhere as it is read, wherever it is put: none of it is a link, HTML, or emphasis. */
    public static String escaped(String text) {
        return text.replaceAll("[\\\\`*\\[\\]<>]", "\\\\$0");
    }
}
