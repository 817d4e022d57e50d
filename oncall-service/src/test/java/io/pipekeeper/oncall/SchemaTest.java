package io.pipekeeper.oncall;

import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.SchemaSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class SchemaTest {

    @Test
    void servesTheReviewedSchema() throws IOException {
        SchemaSnapshot.assertReviewed("oncall");
    }
}
