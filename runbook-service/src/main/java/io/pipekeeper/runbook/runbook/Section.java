package io.pipekeeper.runbook.runbook;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A section of a Markdown text, headed by `##`.
 *
 * @param line of its heading, from 1
 * @param steps the items of its numbered lists, each as its author wrote it
 */
record Section(String title, int line, List<String> steps) {

    private static final int LEVEL = 2;
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    Section {
        steps = List.copyOf(steps);
    }

    /** The sections of a text that was split into lines. */
    static List<Section> of(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        var document = Markdown.parse(String.join("\n", lines));
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading && heading.getLevel() == LEVEL) {
                sections.add(new Section(TEXT.render(heading).strip(), firstLine(heading) + 1, List.of()));
            } else if (block instanceof OrderedList list && !sections.isEmpty()) {
                sections.addLast(sections.removeLast().with(items(list, lines)));
            }
        }
        return sections;
    }

    private Section with(List<String> more) {
        var all = new ArrayList<>(steps);
        all.addAll(more);
        return new Section(title, line, all);
    }

    private static List<String> items(OrderedList list, List<String> lines) {
        List<String> items = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem && item.getFirstChild() != null) {
                items.add(source(item.getFirstChild(), item.getLastChild(), lines));
            }
        }
        return items;
    }

    /** The text from one block to another, without the indentation that the list gives to both. */
    private static String source(Node first, Node last, List<String> lines) {
        var indent = first.getSourceSpans().getFirst().getColumnIndex();
        var from = firstLine(first);
        var until = last.getSourceSpans().getLast().getLineIndex() + 1;
        var text = new StringBuilder(lines.get(from).substring(indent));
        lines.subList(from + 1, until)
                .forEach(line -> text.append('\n').append(line.substring(Math.min(indent, leadingBlanks(line)))));
        return text.toString().strip();
    }

    private static int firstLine(Node block) {
        return block.getSourceSpans().getFirst().getLineIndex();
    }

    private static int leadingBlanks(String line) {
        return line.length() - line.stripLeading().length();
    }
}
