package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.Label;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be done, by whom and until when, within the bounds of what is stored. */
record ActionPlan(
        String title,
        Person owner,
        LocalDate dueOn,
        @Nullable String link) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 2000;

    /** What a person wrote. */
    static ActionPlan of(ActionItemInput input) {
        return new ActionPlan(title(input.title()), owner(input.owner()), input.dueOn(), link(input.link()));
    }

    private static String title(String title) {
        var line = title.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST_TITLE) {
            throw new InvalidInputException("the title must have from 1 to %d characters".formatted(LONGEST_TITLE));
        }
        return line;
    }

    private static Person owner(String owner) {
        if (!Label.is(owner)) {
            throw new InvalidInputException("owner must be a person's label, not '%s'".formatted(owner));
        }
        return new Person(owner);
    }

    private static @Nullable String link(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        if (link.length() > LONGEST_LINK || !isWeb(link)) {
            throw new InvalidInputException(
                    "the link must be a http or https URL of at most %,d characters".formatted(LONGEST_LINK));
        }
        return link;
    }

    private static boolean isWeb(String link) {
        try {
            var uri = new URI(link);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
