package io.pipekeeper.monitor;

import io.pipekeeper.testkit.SchemaSnapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class SchemaTest {

    @Test
    void servesTheReviewedSchema() throws IOException {
        SchemaSnapshot.assertReviewed("monitor");
    }
}
