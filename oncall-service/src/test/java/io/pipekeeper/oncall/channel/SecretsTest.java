package io.pipekeeper.oncall.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = MessageFixtures.secrets(Map.of(
            "PAGING_SLACK_DATA", "https://hooks.example/T0/B0/key\n",
            "PAGING_BROKEN", "not a URL, but secret",
            "quarkus.datasource.password", "hunter2"));

    @Test
    void readsWhatAnAddressNames() throws SendFailure {
        assertThat(secrets.value("PAGING_BROKEN")).isEqualTo("not a URL, but secret");
        assertThat(secrets.url("PAGING_SLACK_DATA")).isEqualTo(URI.create("https://hooks.example/T0/B0/key"));
    }

    @Test
    void readsNoOtherSettings() {
        assertThatExceptionOfType(SendFailure.class)
                .isThrownBy(() -> secrets.value("quarkus.datasource.password"))
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT))
                .withMessageNotContaining("hunter2");
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatExceptionOfType(SendFailure.class)
                .isThrownBy(() -> secrets.value("PAGING_NONE"))
                .withMessage("The setting PAGING_NONE is missing");
    }

    @Test
    void neverShowsWhatASettingHolds() {
        assertThatExceptionOfType(SendFailure.class)
                .isThrownBy(() -> secrets.url("PAGING_BROKEN"))
                .withMessage("The setting PAGING_BROKEN does not hold a URL")
                .withNoCause();
    }
}
