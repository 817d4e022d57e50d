package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mapping must be like to be stored. */
final class MappingRules {

    private static final int POINTER_MOST = 200;
    private static final int WORDS_MOST = 50;
    private static final int WORD_MOST = 100;
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)+");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** A name that an environment variable can have, and that says what it is for: no other setting is a secret here. */
    private static final Pattern SECRET = Pattern.compile("[A-Z0-9_]{0,80}SECRET[A-Z0-9_]{0,80}");

    private MappingRules() {}

    static void check(Mapping mapping) {
        pointer("summary", mapping.summary());
        pointer("dedupKey", mapping.dedupKey());
        pointer("source", mapping.source());
        pointer("group", mapping.group());
        pointer("pipeline", mapping.pipeline());
        pointer("severity", mapping.severity());
        pointer("action", mapping.action());
        words("severities", mapping.severities().stream().map(Mapping.SeverityWord::word));
        words("actions", mapping.actions().stream().map(Mapping.ActionWord::word));
        require(
                mapping.severity() != null || mapping.otherwise() != null,
                "severity needs a pointer, or 'otherwise', or both");
        require(
                (mapping.action() == null) == mapping.actions().isEmpty(),
                "action needs a pointer and the words that may stand there, or neither");
        signature(mapping.signature());
    }

    private static void pointer(String field, @Nullable String pointer) {
        require(
                pointer == null
                        || (pointer.length() <= POINTER_MOST
                                && POINTER.matcher(pointer).matches()),
                "%s is no JSON pointer of at most %d characters; one begins with /".formatted(field, POINTER_MOST));
    }

    private static void words(String field, Stream<String> given) {
        List<String> words = given.toList();
        require(words.size() <= WORDS_MOST, "%s has more than %d words".formatted(field, WORDS_MOST));
        require(
                words.stream().allMatch(word -> !word.isBlank() && word.length() <= WORD_MOST),
                "the words of %s have from 1 to %d characters".formatted(field, WORD_MOST));
        require(words.stream().distinct().count() == words.size(), "%s has a word twice".formatted(field));
    }

    private static void signature(Mapping.@Nullable Signature signature) {
        if (signature == null) {
            return;
        }
        require(HEADER.matcher(signature.header()).matches(), "the signature's header is no name of a header");
        require(
                SECRET.matcher(signature.secret()).matches(),
                "the signature's secret is named by a setting in capitals with SECRET in it: WEBHOOK_SECRET_GITHUB");
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new InvalidInputException(otherwise);
        }
    }
}
