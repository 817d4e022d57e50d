package io.pipekeeper.runbook.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void tellsNewChangedSameAndMissingApart() {
        var known = List.of(runbook("same", "text"), runbook("changed", "old"), runbook("missing", "text"));
        var wanted = List.of(runbook("new", "text"), runbook("same", "text"), runbook("changed", "new"));

        var applied = Changes.between(known, wanted).toApplied();

        assertThat(applied)
                .isEqualTo(new Applied(List.of("new"), List.of("changed"), List.of("same"), List.of("missing")));
    }

    @Test
    void refusesTwoFilesAboutOneRunbook() {
        var wanted = List.of(runbook("same", "text"), runbook("same", "other"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Changes.between(List.of(), wanted))
                .withMessage("two files are about the runbook 'same'");
    }

    @Test
    void refusesTwoRunbooksAboutOnePipeline() {
        var known = List.of(about("sales", "old"));
        var wanted = List.of(about("sales", "new"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Changes.between(known, wanted))
                .withMessage("the runbooks 'old' and 'new' are both about the pipeline 'sales'");
    }

    @Test
    void letsARunbookHandItsPipelineOver() {
        var known = List.of(about("sales", "first"), about("profit", "second"));
        var wanted = List.of(about("profit", "first"), about("sales", "second"));

        assertThat(Changes.between(known, wanted).updated()).isEqualTo(wanted);
    }

    private static Runbook runbook(String id, String text) {
        return new Runbook(id, "Title", new Pipeline(id), List.of(), text);
    }

    private static Runbook about(String pipeline, String id) {
        return new Runbook(id, "Title", new Pipeline(pipeline), List.of(), "");
    }
}
