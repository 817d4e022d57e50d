package io.pipekeeper.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages go by mail: in the local overlay to a mailbox in it, in production to a server elsewhere. */
class MailTest {

    @BeforeAll
    static void needsKubectl() {
        assumeTrue(Overlay.kubectlIsThere(), "kubectl is not installed: the overlays are not rendered");
    }

    @Test
    void sendsToThePortOfTheMailbox() {
        var local = Overlay.rendered("local");
        var settings = local.settings("oncall-service");
        var ports = local.all("Service")
                .filter(service -> Yaml.text(service, "/metadata/name").equals(settings.get("ONCALL_MAIL_HOST")))
                .flatMap(service -> Yaml.list(service, "/spec/ports"))
                .filter(port -> Yaml.text(port, "/targetPort").equals("smtp"))
                .map(port -> Yaml.text(port, "/port"));

        assertThat(ports).containsExactly(settings.get("ONCALL_MAIL_PORT"));
        assertThat(settings).containsEntry("ONCALL_MAIL_TLS", "disabled");
    }

    @Test
    void opensTheMailboxToOncallServiceAlone() {
        var local = Overlay.rendered("local");
        var mailbox = local.pods().stream()
                .filter(pod -> pod.workload().equals("mailbox"))
                .toList();

        assertThat(mailbox).singleElement().satisfies(pod -> {
            assertThat(local.callers(pod, "smtp")).containsExactly("oncall-service");
            assertThat(local.callers(pod, "http")).isEmpty();
        });
    }

    @Test
    void sendsNothingInClearInProduction() {
        var production = Overlay.rendered("production");

        assertThat(production.settings("oncall-service"))
                .containsEntry("ONCALL_MAIL_TLS", "required")
                .containsKeys("ONCALL_MAIL_HOST", "ONCALL_MAIL_PORT", "ONCALL_MAIL_FROM");
        assertThat(production.names("Service")).doesNotContain("mailbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void signsInWithTheSecretForMail(String overlay) {
        var references = Overlay.rendered(overlay).pods().stream()
                .filter(pod -> pod.workload().equals("oncall-service"))
                .flatMap(Reference::in)
                .filter(reference -> reference.name().startsWith("mail"))
                .map(Reference::key);

        assertThat(references).containsExactlyInAnyOrderElementsOf(List.of("username", "password"));
    }
}
