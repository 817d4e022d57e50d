package io.pipekeeper.oncall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Catalog.KnownPerson;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Person ANA = new Person("ana");
    private static final Person BEN = new Person("ben");
    private static final Person MAX = new Person("max");
    private static final Person TIM = new Person("tim");

    private final Catalog catalog = new Catalog(
            List.of(
                    new KnownPerson("ana", "Ana", "ana@example.org", "SENIOR", "max"),
                    new KnownPerson("ben", "Ben", "ben@example.org", "JUNIOR", null)),
            List.of(new KnownTeam("data", "Data", "data@example.org", "tim", List.of("ana", "ben"))),
            List.of());

    @Test
    void findsTheSeniorAmongSome() {
        assertThat(catalog.seniorsAmong(List.of(BEN, ANA, new Person("stranger"))))
                .containsExactly(ANA);
    }

    @Test
    void aPersonsOwnManagerComesBeforeTheTeams() {
        assertThat(catalog.managersOf(List.of(ANA, BEN))).containsExactly(MAX, TIM);
    }

    @Test
    void aStrangerIsCalledByTheirId() {
        assertThat(catalog.nameOf(new Person("stranger"))).isEqualTo("stranger");
    }
}
