package io.pipekeeper.oncall.intake.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.intake.webhook.Mapping.ActionWord;
import io.pipekeeper.oncall.intake.webhook.Mapping.SeverityWord;
import io.pipekeeper.oncall.intake.webhook.Mapping.Signature;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingRulesTest {

    @Test
    void takesWhatIsInOrder() {
        assertThatCode(() -> MappingRules.check(Mappings.full())).doesNotThrowAnyException();
        assertThatCode(() -> MappingRules.check(Mappings.least())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/a/0/b", "/a~1b", "/a~0b", "/ä ö", "//"})
    void takesEveryPointer(String pointer) {
        assertThatCode(() -> MappingRules.check(summaryAt(pointer))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "#/a", "/a~", "/a~2", "$.a", " /a"})
    void refusesWhatIsNoPointer(String pointer) {
        assertRefused(summaryAt(pointer), "summary is no JSON pointer");
    }

    @Test
    void refusesAPointerWithoutEnd() {
        assertRefused(summaryAt("/a".repeat(101)), "summary is no JSON pointer of at most 200 characters");
    }

    @Test
    void refusesMoreWordsThanAnybodyNeeds() {
        assertRefused(severities(Collections.nCopies(51, word("P1"))), "severities has more than 50 words");
        assertRefused(severities(List.of(word("P1"), word("P1"))), "severities has a word twice");
        assertRefused(severities(List.of(word(" "))), "the words of severities have from 1 to 100 characters");
    }

    @Test
    void needsToKnowHowBadThingsAre() {
        assertRefused(
                new Mapping("/s", "/k", null, null, null, null, List.of(), null, null, List.of(), null),
                "severity needs a pointer");
    }

    @Test
    void needsWordsForActionsAndAPlaceForThem() {
        assertRefused(actions(null, List.of(new ActionWord("open", WebhookAction.TRIGGER))), "action needs a pointer");
        assertRefused(actions("/a", List.of()), "action needs a pointer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quarkus.datasource.password", "QUARKUS_DATASOURCE_PASSWORD", "", "webhook-secret", "SECRET\n"})
    void namesNoOtherSettingAsASecret(String secret) {
        assertRefused(signed(new Signature("X-Signature", secret)), "the signature's secret is named by a setting");
    }

    @Test
    void needsTheNameOfAHeader() {
        assertRefused(signed(new Signature("X Signature:", "WEBHOOK_SECRET")), "the signature's header");
    }

    private static void assertRefused(Mapping mapping, String why) {
        assertThatThrownBy(() -> MappingRules.check(mapping))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(why);
    }

    private static Mapping summaryAt(String pointer) {
        return mapping(pointer, List.of(), null, List.of(), null);
    }

    private static Mapping severities(List<SeverityWord> words) {
        return mapping("/s", words, null, List.of(), null);
    }

    private static Mapping actions(@Nullable String pointer, List<ActionWord> words) {
        return mapping("/s", List.of(), pointer, words, null);
    }

    private static Mapping signed(Signature signature) {
        return mapping("/s", List.of(), null, List.of(), signature);
    }

    private static Mapping mapping(
            String summary,
            List<SeverityWord> severities,
            @Nullable String action,
            List<ActionWord> actions,
            @Nullable Signature signature) {
        return new Mapping(
                summary, "/k", null, null, null, null, severities, IncidentSeverity.ERROR, action, actions, signature);
    }

    private static SeverityWord word(String word) {
        return new SeverityWord(word, IncidentSeverity.CRITICAL);
    }
}
