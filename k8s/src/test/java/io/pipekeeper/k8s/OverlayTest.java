package io.pipekeeper.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for each overlay. */
@ParameterizedClass
@ValueSource(strings = {"local", "production"})
class OverlayTest {

    private static final List<String> SERVICES =
            List.of("gateway", "ownership-service", "oncall-service", "runbook-service", "monitor-service");

    @Parameter
    String name = "";

    @BeforeAll
    static void needsKubectl() {
        assumeTrue(Overlay.kubectlIsThere(), "kubectl is not installed: the overlays are not rendered");
    }

    @Test
    void runsTheFiveServices() {
        assertThat(services().map(service -> Yaml.text(service, "/metadata/name")))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(overlay().names("ServiceAccount")).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(overlay().names("Service")).containsAll(SERVICES);
    }

    @Test
    void saysNothingThatKubernetesDoesNotKnow() {
        var ownKinds = overlay().manifests().stream().filter(KubernetesModel::knows);
        var otherKinds = overlay().manifests().stream().filter(manifest -> !KubernetesModel.knows(manifest));

        assertThat(ownKinds).isNotEmpty().allSatisfy(KubernetesModel::check);
        assertThat(otherKinds)
                .allMatch(manifest -> Yaml.text(manifest, "/apiVersion").equals("postgresql.cnpg.io/v1"));
    }

    @Test
    void givesEachPodAnAccountThatExists() {
        assertThat(services())
                .allSatisfy(deployment -> assertThat(Yaml.text(deployment, "/spec/template/spec/serviceAccountName"))
                        .isEqualTo(Yaml.text(deployment, "/metadata/name")));
    }

    @Test
    void selectsThePodsThatItMakes() {
        var workloads = Stream.concat(overlay().all("Deployment"), overlay().all("StatefulSet"));

        assertThat(workloads)
                .allSatisfy(workload -> assertThat(Selector.of(Yaml.at(workload, "/spec/selector")))
                        .matches(selector -> selector.selects(Yaml.map(workload, "/spec/template/metadata/labels"))));
    }

    @Test
    void sendsEachServiceToPortsOfItsPods() {
        assertThat(overlay().all("Service")).allSatisfy(service -> {
            var selector = new Selector(Yaml.map(service, "/spec/selector"), List.of());
            var pods = selected(selector);
            assertThat(pods).hasSize(1);
            assertThat(Yaml.list(service, "/spec/ports").map(port -> Yaml.text(port, "/targetPort")))
                    .isNotEmpty()
                    .allMatch(pods.getFirst().ports()::contains);
        });
    }

    @Test
    void findsEverySecretAndSettingThatAPodNames() {
        var references = overlay().ownPods().stream().flatMap(Reference::in).toList();

        assertThat(references).hasSizeGreaterThan(20).isSubsetOf(overlay().referable());
    }

    @Test
    void mountsFilesThatAnOrdinaryUserCanRead() {
        var modes = overlay().ownPods().stream()
                .flatMap(pod -> Yaml.list(pod.spec(), "/volumes"))
                .flatMap(volume -> Stream.of("/secret", "/configMap").map(kind -> Yaml.at(volume, kind)))
                .filter(JsonNode::isObject)
                .map(source -> Yaml.at(source, "/defaultMode").asInt(0644));

        assertThat(modes).isNotEmpty().allMatch(mode -> (mode & 0044) != 0);
    }

    @Test
    void asksEachServiceForItsHealth() {
        var containers = services().flatMap(service -> Yaml.list(service, "/spec/template/spec/containers"));

        assertThat(containers).hasSize(SERVICES.size()).allSatisfy(container -> {
            assertProbe(container, "/startupProbe", "/q/health/started");
            assertProbe(container, "/livenessProbe", "/q/health/live");
            assertProbe(container, "/readinessProbe", "/q/health/ready");
        });
    }

    @Test
    void probesEveryPod() {
        var containers = overlay().ownPods().stream().flatMap(Pod::containers);

        assertThat(containers)
                .allSatisfy(container -> assertThat(Yaml.map(container, ""))
                        .containsKeys("startupProbe", "livenessProbe", "readinessProbe"));
    }

    @Test
    void passesThePodSecurityStandardRestricted() {
        assertThat(overlay().all("Namespace"))
                .singleElement()
                .matches(namespace -> "restricted"
                        .equals(Yaml.map(namespace, "/metadata/labels").get("pod-security.kubernetes.io/enforce")));
        assertThat(overlay().ownPods()).allSatisfy(pod -> {
            assertThat(Yaml.at(pod.spec(), "/securityContext/runAsNonRoot").asBoolean())
                    .isTrue();
            assertThat(Yaml.text(pod.spec(), "/securityContext/seccompProfile/type"))
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.containers()).allSatisfy(OverlayTest::assertRestricted);
        });
    }

    @Test
    void letsTheMonitorWatchPodsAndNobodyElseSeeTheKubernetesApi() {
        assertThat(overlay().ownPods())
                .allMatch(pod -> pod.workload().equals("monitor-service")
                        == Yaml.at(pod.spec(), "/automountServiceAccountToken").asBoolean());
        assertThat(overlay().all("Role").flatMap(role -> Yaml.list(role, "/rules")))
                .singleElement()
                .matches(rule -> rule.toString()
                        .equals("{\"apiGroups\":[\"\"],\"resources\":[\"pods\"],\"verbs\":[\"list\",\"watch\"]}"));
        assertThat(overlay().all("RoleBinding").flatMap(binding -> Yaml.list(binding, "/subjects")))
                .extracting(subject -> Yaml.text(subject, "/name"))
                .containsExactly("monitor-service");
    }

    @Test
    void namesImagesByVersionAndAsksForMemory() {
        assertThat(overlay().ownPods().stream().flatMap(Pod::containers)).allSatisfy(container -> {
            assertThat(Yaml.text(container, "/image")).matches(".+/.+:v?[0-9.]+");
            assertThat(Yaml.text(container, "/resources/requests/memory")).isNotEmpty();
            assertThat(Yaml.text(container, "/resources/limits/memory")).isNotEmpty();
        });
    }

    @Test
    void scalesAndDisruptsWhatExists() {
        assertThat(overlay().all("HorizontalPodAutoscaler"))
                .allSatisfy(scaler -> assertThat(overlay().names(Yaml.text(scaler, "/spec/scaleTargetRef/kind")))
                        .contains(Yaml.text(scaler, "/spec/scaleTargetRef/name")));
        assertThat(overlay().all("PodDisruptionBudget"))
                .allSatisfy(budget -> assertThat(selected(Selector.of(Yaml.at(budget, "/spec/selector"))))
                        .hasSize(1));
    }

    @Test
    void opensDoorsForPeopleAndForTheirAnswersOnly() {
        var ingresses = overlay().all("Ingress").toList();
        var doors = ingresses.stream()
                .flatMap(ingress -> Yaml.list(ingress, "/spec/rules"))
                .flatMap(rule -> Yaml.list(rule, "/http/paths"))
                .map(path -> Yaml.text(path, "/path") + " " + Yaml.text(path, "/backend/service/name"))
                .filter(door -> !door.equals("/graphiql gateway"));
        var certificates = ingresses.stream()
                .flatMap(ingress -> Yaml.list(ingress, "/spec/tls"))
                .map(tls -> Yaml.text(tls, "/secretName"));

        assertThat(doors)
                .containsExactlyInAnyOrder(
                        "/graphql gateway", "/answer oncall-service", "/api/v1/twilio oncall-service");
        assertThat(certificates).allMatch(overlay().names("Secret")::contains);
    }

    @Test
    void hasNetworkPoliciesThatSelectPods() {
        var selectors = overlay()
                .all("NetworkPolicy")
                .flatMap(policy -> Stream.of(
                                List.of(Yaml.at(policy, "/spec/podSelector")),
                                peers(policy, "/ingress", "/from"),
                                peers(policy, "/egress", "/to"))
                        .flatMap(List::stream));

        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(
                        selector -> assertThat(selected(Selector.of(selector))).isNotEmpty());
    }

    @Test
    void letsOnlyThoseTalkWhoHaveToEachOther() {
        var subgraphs = Set.of("ownership-service", "oncall-service", "runbook-service", "monitor-service");

        assertThat(callersOf("gateway")).containsExactlyInAnyOrder("monitor-service");
        assertThat(callersOf("ownership-service"))
                .containsExactlyInAnyOrder("gateway", "oncall-service", "monitor-service");
        assertThat(callersOf("oncall-service")).containsExactlyInAnyOrder("gateway", "monitor-service");
        assertThat(callersOf("runbook-service"))
                .containsExactlyInAnyOrder("gateway", "oncall-service", "monitor-service");
        assertThat(callersOf("monitor-service")).containsExactlyInAnyOrder("gateway", "monitor-service");
        assertThat(databases())
                .isNotEmpty()
                .allSatisfy(database -> assertThat(overlay().callers(database, "5432"))
                        .filteredOn(SERVICES::contains)
                        .containsExactlyInAnyOrderElementsOf(subgraphs));
    }

    @Test
    void letsInFromOutsideByItsDoorsOnly() {
        var network = overlay().network();

        assertThat(overlay().pods()).noneMatch(network::admitsAnybody);
        assertThat(overlay().pods())
                .filteredOn(pod -> network.admits(Map.of("kubernetes.io/metadata.name", "ingress-nginx"), pod))
                .extracting(Pod::workload)
                .containsExactlyInAnyOrder("gateway", "oncall-service");
        assertThat(overlay().pods())
                .filteredOn(pod -> network.admits(Map.of("pipekeeper.io/sends-events", "true"), pod))
                .extracting(Pod::workload)
                .containsExactly("oncall-service");
    }

    private Overlay overlay() {
        return Overlay.rendered(name);
    }

    /** What our own builds write; the other deployments run what somebody else has built. */
    private Stream<JsonNode> services() {
        return overlay()
                .all("Deployment")
                .filter(deployment -> "quarkus"
                        .equals(Yaml.map(deployment, "/metadata/labels").get("app.kubernetes.io/managed-by")));
    }

    private List<Pod> selected(Selector selector) {
        return overlay().pods().stream()
                .filter(pod -> selector.selects(pod.labels()))
                .toList();
    }

    private List<Pod> databases() {
        return selected(new Selector(Map.of("pipekeeper.io/role", "database"), List.of()));
    }

    private List<String> callersOf(String service) {
        var pods = selected(new Selector(Map.of("app.kubernetes.io/name", service), List.of()));
        return overlay().callers(pods.getFirst(), "http");
    }

    private static List<JsonNode> peers(JsonNode policy, String rules, String peers) {
        return Yaml.list(policy, "/spec" + rules)
                .flatMap(rule -> Yaml.list(rule, peers))
                .filter(peer -> Yaml.at(peer, "/namespaceSelector").isMissingNode())
                .map(peer -> Yaml.at(peer, "/podSelector"))
                .toList();
    }

    private static void assertProbe(JsonNode container, String probe, String path) {
        assertThat(Yaml.text(container, probe + "/httpGet/path")).isEqualTo(path);
        assertThat(Yaml.list(container, "/ports").map(port -> Yaml.text(port, "/containerPort")))
                .contains(Yaml.text(container, probe + "/httpGet/port"));
    }

    private static void assertRestricted(JsonNode container) {
        var context = Yaml.at(container, "/securityContext");
        assertThat(Yaml.text(context, "/allowPrivilegeEscalation")).isEqualTo("false");
        assertThat(Yaml.text(context, "/readOnlyRootFilesystem")).isEqualTo("true");
        assertThat(Yaml.list(context, "/capabilities/drop").map(JsonNode::asText))
                .containsExactly("ALL");
    }
}
