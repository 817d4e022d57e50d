package io.pipekeeper.subgraph.error;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.execution.ResultPath;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorTranslatorTest {

    @Test
    void hidesWhatNobodyExpected() {
        var error = translated(new IllegalStateException("secret"));

        assertThat(error.getMessage()).doesNotContain("secret");
        assertThat(error.getExtensions()).containsEntry("code", "INTERNAL");
    }

    @Test
    void saysThatATextHasACharacterOfNoDatabase() {
        var refused = new SQLException("ERROR: invalid byte sequence for encoding \"UTF8\": 0x00", "22021");

        var error = translated(new IllegalStateException(new IllegalStateException(refused)));

        assertThat(error.getMessage()).isEqualTo("A text has the character NUL (U+0000).");
        assertThat(error.getExtensions()).containsEntry("code", "INVALID_INPUT");
    }

    private static GraphQLError translated(Throwable failure) {
        return new ErrorTranslator().translate(failure, ResultPath.rootPath().segment("check"), null);
    }
}
