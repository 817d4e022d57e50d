package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.Words;

/**
 * What a page says that was written before it was queued.
 *
 * @param subject one line
 * @param text in Markdown
 */
public record Notice(String subject, String text) {

    private static final String GAP = "\n\n";

    public Notice {
        subject = Words.oneLine(subject);
    }

    /** The notice that a page carries. */
    static Notice of(QueuedPage page) {
        return read(String.valueOf(page.message()));
    }

    /** As it was stored: the subject, a blank line, the text. */
    static Notice read(String written) {
        var gap = written.indexOf(GAP);
        return gap < 0
                ? new Notice(written, written)
                : new Notice(written.substring(0, gap), written.substring(gap + 2));
    }

    String written() {
        return subject + GAP + text;
    }
}
