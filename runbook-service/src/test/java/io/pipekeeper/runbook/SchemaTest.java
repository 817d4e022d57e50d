package io.pipekeeper.runbook;

import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.SchemaSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SchemaTest {

    @Test
    void servesTheSchemaThatWasReviewed() throws IOException {
        SchemaSnapshot.assertReviewed("runbook");
    }
}
