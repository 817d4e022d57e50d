package io.pipekeeper.oncall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.Catalog.KnownPerson;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
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
    void isReadAsOwnershipServesIt() throws JsonProcessingException {
        var served = new ObjectMapper().readValue("""
                {"people": [], "teams": [{"id": "data", "name": "Data", "email": "d@example.org", "members": ["ana"]}],
                 "pipelines": [
                   {"id": "profit", "name": "Profit", "audience": "INVESTORS",
                    "primaryOwner": {"kind": "TEAM", "id": "data"}, "secondaryOwner": {"kind": "PERSON", "id": "ben"},
                    "upstream": [], "stakeholders": []},
                   {"id": "report", "name": "Report", "audience": "MARTIANS", "upstream": ["profit"], "new": true}]}
                """, Catalog.class);

        assertThat(served.downstreamOf("profit")).extracting(KnownPipeline::id).containsExactly("report");
        assertThat(served.membersOfOwners("profit")).containsExactly(ANA);
        assertThat(served.findPipeline("profit").map(KnownPipeline::audience)).contains(Audience.INVESTORS);
        assertThat(served.findPipeline("report").map(KnownPipeline::audience)).isEmpty();
        assertThat(served.membersOfOwners("report")).isEmpty();
    }

    @Test
    void aStrangerIsCalledByTheirId() {
        assertThat(catalog.nameOf(new Person("stranger"))).isEqualTo("stranger");
    }
}
