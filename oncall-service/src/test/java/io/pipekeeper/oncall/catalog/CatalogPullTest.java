package io.pipekeeper.oncall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class CatalogPullTest {

    private final CatalogPull pull;
    private final CatalogCopy copy;

    CatalogPullTest(CatalogPull pull, CatalogCopy copy) {
        this.pull = pull;
        this.copy = copy;
    }

    @BeforeEach
    void pullDemo() {
        Outside.OWNERSHIP.answerNext(200, Demo.catalog());
        pull.pull();
    }

    @Test
    void knowsPeopleTeamsAndPipelines() {
        var catalog = copy.current();

        assertThat(catalog.nameOf(new Person("engineer-a"))).isEqualTo("Engineer A");
        assertThat(catalog.findTeam("investor-relations")).isPresent();
        assertThat(catalog.findPipeline("aggregate-profit").orElseThrow().stakeholders())
                .containsExactly("investor-relations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | Oops", "200 | no JSON", "304 | ''", "200 | []"})
    void keepsTheCopyWhileOwnershipHasNothingBetter(int status, String body) {
        Outside.OWNERSHIP.answerNext(status, body);

        pull.pull();

        assertThat(copy.current().findPerson("engineer-a")).isPresent();
    }

    @Test
    void asksWithTheMachineKeyForANewerVersionOnly() {
        pull.pull();

        assertThat(Outside.OWNERSHIP.received().getLast().headers())
                .containsEntry("authorization", "Bearer " + TestTokens.MACHINE_KEY)
                .containsEntry("if-none-match", copy.etag().orElseThrow());
    }
}
