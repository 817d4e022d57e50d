package io.pipekeeper.oncall.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private final Story first = StoryFixtures.oneOf(1, IncidentSeverity.ERROR);
    private final Story second = StoryFixtures.oneOf(2, IncidentSeverity.CRITICAL);

    @Test
    void callsOfOnePersonLeaveTogether() {
        var letters = Letter.of(List.of(first, second), 2);

        assertThat(letters).containsExactly(new Letter(List.of(first, second)));
        assertThat(letters.getFirst().bundle())
                .isNotNull()
                .isEqualTo(letters.getFirst().id());
    }

    @Test
    void fewerThanThatLeaveAlone() {
        assertThat(Letter.of(List.of(first, second), 3))
                .containsExactly(new Letter(List.of(first)), new Letter(List.of(second)));
    }

    @Test
    void theSamePagesAreTheSameMessageHoweverOftenTheyLeave() {
        assertThat(new Letter(List.of(first, second)).id()).isEqualTo(new Letter(List.of(second, first)).id());
    }

    @Test
    void aPageAloneIsNoBundle() {
        var letter = new Letter(List.of(first));

        assertThat(letter.bundle()).isNull();
        assertThat(letter.id()).isEqualTo(first.page().id());
    }

    @Test
    void whatStakeholdersAreToldStandsAlone() {
        var notice = StoryFixtures.written(PagePurpose.STAKEHOLDER);

        assertThat(Letter.of(List.of(notice, notice), 2)).hasSize(2);
    }
}
