package io.pipekeeper.oncall.stakeholder;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.oncall.markdown.Markdown;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for one audience on one occasion, with a closed set of placeholders.
 *
 * @param subject one line
 * @param text in Markdown
 */
public record StatementTemplate(
        @JsonFormat(with = Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
        Audience audience,

        StatementKind kind,
        String subject,
        String text) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public StatementTemplate {
        requireNonNull(audience, "audience is missing: experiments, executives or investors");
        requireNonNull(kind, "kind is missing: first, holding, update or resolved");
        requireNonNull(subject, "subject is missing");
        requireNonNull(text, "text is missing");
        require(subject.length() <= LONGEST_SUBJECT && subject.lines().count() == 1, "subject must be one short line");
        require(!text.isBlank() && text.length() <= LONGEST_TEXT, "text must have from 1 to 10,000 characters");
        requirePlaceholders(subject, audience);
        requirePlaceholders(text, audience);
    }

    /** Its name among others, such as `investors-first`. */
    public String id() {
        return "%s-%s".formatted(audience, kind).toLowerCase(Locale.ROOT);
    }

    /** The words with everything that was left open. What comes from elsewhere cannot become markup. */
    StatementDraft filled(Map<Placeholder, String> facts) {
        return new StatementDraft(
                kind, fill(subject, facts, UnaryOperator.identity()), fill(text, facts, Markdown::escaped));
    }

    private static String fill(String template, Map<Placeholder, String> facts, UnaryOperator<String> escape) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(Placeholder.find(match.group(1))
                        .map(facts::get)
                        .map(escape)
                        .orElse("")));
    }

    private static void requirePlaceholders(String template, Audience audience) {
        PLACEHOLDER.matcher(template).results().forEach(match -> {
            var isKnown = Placeholder.find(match.group(1))
                    .filter(one -> one.isFor(audience))
                    .isPresent();
            require(
                    isKnown,
                    "%s is not known in words for %s; known are: %s"
                            .formatted(
                                    match.group(),
                                    audience.name().toLowerCase(Locale.ROOT),
                                    Placeholder.known(audience)));
        });
    }

    private static void require(boolean isRight, String problem) {
        if (!isRight) {
            throw new IllegalArgumentException(problem);
        }
    }
}
