package io.pipekeeper.oncall.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in databases for ever. */
class StoredEventsTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void storesTheFieldsOfAnEventAndNothingElse(TimelineKind kind) {
        var config = json.getSerializationConfig();
        var written = config.introspect(json.constructType(kind.event())).findProperties().stream()
                .map(BeanPropertyDefinition::getName);

        var fields = Arrays.stream(kind.event().getRecordComponents()).map(RecordComponent::getName);
        assertThat(written).containsExactlyInAnyOrderElementsOf(fields.toList());
    }
}
