package io.pipekeeper.oncall.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.answer.AnswerTokens.Reading;
import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTokensTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-06T10:00:00Z");
    private static final AnswerGrant GRANT =
            new AnswerGrant(UUID.fromString("019b9251-e800-70cd-bae7-20bb653d23bd"), new Person("engineer-a"), TEN);

    private final AnswerTokens tokens = new AnswerTokens("k".repeat(32));

    @Test
    void allowsWhatWasWritten() {
        assertThat(tokens.read(tokens.write(GRANT), NINE)).isEqualTo(new Reading.Valid(GRANT));
    }

    @Test
    void isGoodUntilItsEnd() {
        var token = tokens.write(GRANT);

        assertThat(tokens.read(token, TEN.minusSeconds(1))).isEqualTo(new Reading.Valid(GRANT));
        assertThat(tokens.read(token, TEN)).isEqualTo(new Reading.Expired());
    }

    @Test
    void noBitOfItMayBeAnother() {
        var bytes = Base64.getUrlDecoder().decode(tokens.write(GRANT));

        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(encoded(changed), NINE)).as("bit %d", bit).isEqualTo(new Reading.Forged());
        }
    }

    @Test
    void noCharacterOfItMayBeAnother() {
        var token = tokens.write(GRANT);

        IntStream.range(0, token.length())
                .forEach(place -> "AZaz09-_=."
                        .chars()
                        .filter(other -> other != token.charAt(place))
                        .forEach(other -> {
                            var changed = new StringBuilder(token);
                            changed.setCharAt(place, (char) other);
                            assertThat(tokens.read(changed.toString(), NINE))
                                    .as(changed.toString())
                                    .isEqualTo(new Reading.Forged());
                        }));
    }

    @Test
    void noneOfItMayBeMissing() {
        var token = tokens.write(GRANT);

        IntStream.range(0, token.length())
                .forEach(length -> assertThat(tokens.read(token.substring(0, length), NINE))
                        .isEqualTo(new Reading.Forged()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "====", "no token", "../../etc/passwd", "AAAA"})
    void whatIsNoTokenIsRefused(String token) {
        assertThat(tokens.read(token, NINE)).isEqualTo(new Reading.Forged());
        assertThat(tokens.read(token.repeat(10_000), NINE)).isEqualTo(new Reading.Forged());
    }

    @Test
    void isForOnePurpose() {
        assertThat(tokens.read(tokens.write(GRANT, (byte) 2), NINE)).isEqualTo(new Reading.Foreign());
    }

    @Test
    void isOfOneKey() {
        assertThat(new AnswerTokens("x".repeat(32)).read(tokens.write(GRANT), NINE))
                .isEqualTo(new Reading.Forged());
    }

    @Test
    void aKeyThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> new AnswerTokens("short")).hasMessageContaining("oncall.answer.signing-key");
    }

    @Test
    void isShortEnoughForATextMessage() {
        assertThat(tokens.write(GRANT)).hasSizeLessThan(75);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
