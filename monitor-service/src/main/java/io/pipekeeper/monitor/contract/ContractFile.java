package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data contract as it stands in a file: the Open Data Contract Standard 3.1, as far as it is used here.
 *
 * <p>Keys of the standard that are not used are ignored, as it says; a key that it does not know is refused.
 */
@RegisterForReflection(ignoreNested = false)
@JsonIgnoreProperties({
    "tenant",
    "tags",
    "domain",
    "dataProduct",
    "description",
    "support",
    "price",
    "team",
    "roles",
    "authoritativeDefinitions",
    "contractCreatedTs",
    "slaDefaultElement"
})
record ContractFile(
        String apiVersion,
        @Nullable String kind,
        String id,
        @Nullable String name,
        String version,
        String status,
        List<Server> servers,
        List<SchemaObject> schema,
        List<Sla> slaProperties,
        List<Custom> customProperties) {

    ContractFile {
        require(apiVersion != null, "apiVersion is missing");
        require(id != null, "id is missing");
        require(version != null, "version is missing");
        require(status != null, "status is missing");
        servers = orEmpty(servers);
        schema = orEmpty(schema);
        slaProperties = orEmpty(slaProperties);
        customProperties = orEmpty(customProperties);
    }

    /** Where the data is. The name is that of a configured warehouse; addresses in the file are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Server(String server) {

        Server {
            require(server != null && !server.isBlank(), "a server needs a name in `server`");
        }
    }

    /** A table. */
    @JsonIgnoreProperties({
        "id",
        "physicalType",
        "logicalType",
        "description",
        "businessName",
        "tags",
        "authoritativeDefinitions",
        "dataGranularityDescription",
        "relationships"
    })
    record SchemaObject(
            String name,
            @Nullable String physicalName,
            List<Property> properties,
            List<Quality> quality,
            List<Custom> customProperties) {

        SchemaObject {
            require(name != null && !name.isBlank(), "a schema object needs a name");
            properties = orEmpty(properties);
            quality = orEmpty(quality);
            customProperties = orEmpty(customProperties);
        }

        String tableName() {
            return physicalName == null ? name : physicalName;
        }
    }

    /** A column. One that is `partitioned` and a date says to which period a row belongs. */
    @JsonIgnoreProperties({
        "id",
        "logicalType",
        "logicalTypeOptions",
        "description",
        "businessName",
        "authoritativeDefinitions",
        "primaryKeyPosition",
        "required",
        "partitionKeyPosition",
        "encryptedName",
        "transformSourceObjects",
        "transformLogic",
        "transformDescription",
        "examples",
        "criticalDataElement",
        "items",
        "properties",
        "customProperties",
        "relationships"
    })
    record Property(
            String name,
            @Nullable String physicalName,
            @Nullable String physicalType,
            @Nullable Boolean partitioned,
            @Nullable Boolean primaryKey,
            @Nullable Boolean unique,
            @Nullable String classification,
            List<String> tags,
            List<Quality> quality) {

        Property {
            require(name != null && !name.isBlank(), "a property needs a name");
            tags = orEmpty(tags);
            quality = orEmpty(quality);
        }

        String columnName() {
            return physicalName == null ? name : physicalName;
        }
    }

    /** A quality rule of a table or a column. */
    @JsonIgnoreProperties({"dimension", "method", "scheduler", "schedule", "tags", "authoritativeDefinitions"})
    record Quality(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String type,
            @Nullable String metric,
            @Nullable String rule,
            @Nullable List<String> validValues,
            @Nullable Arguments arguments,
            @Nullable String unit,
            @Nullable String severity,
            @Nullable String query,
            @Nullable String engine,
            @Nullable JsonNode implementation,
            @Nullable String businessImpact,
            List<Custom> customProperties,
            @Nullable BigDecimal mustBe,
            @Nullable BigDecimal mustNotBe,
            @Nullable BigDecimal mustBeGreaterThan,
            @Nullable BigDecimal mustBeGreaterOrEqualTo,
            @Nullable BigDecimal mustBeLessThan,
            @Nullable BigDecimal mustBeLessOrEqualTo,
            @Nullable List<BigDecimal> mustBeBetween,
            @Nullable List<BigDecimal> mustNotBeBetween) {

        Quality {
            require(id == null || Label.is(id), "the id '%s' is not a label".formatted(id));
            customProperties = orEmpty(customProperties);
        }

        /** Whether it names a metric of the standard; the default. */
        boolean isLibrary() {
            return type == null || type.equals("library");
        }

        /** What its number must be. */
        Limits limits() {
            return new Limits(
                    mustBe,
                    mustNotBe,
                    mustBeGreaterThan,
                    mustBeGreaterOrEqualTo,
                    mustBeLessThan,
                    mustBeLessOrEqualTo,
                    mustBeBetween,
                    mustNotBeBetween);
        }

        /** What its number should be; null when only good and bad are told apart. */
        @Nullable
        Limits warn() {
            return Custom.in(customProperties, "warn").map(Limits::read).orElse(null);
        }

        /** What the standard leaves to us. */
        Optional<String> custom(String property) {
            return Custom.text(customProperties, property);
        }

        /** The part of the check's id that the rule gives; one without a name is called after its column and what it measures. */
        String label(@Nullable String column) {
            if (id != null) {
                return id;
            }
            var measured =
                    Stream.of(metric, rule, type).filter(Objects::nonNull).limit(1);
            var place = Stream.ofNullable(column);
            return labelOf(name == null ? Stream.concat(place, measured).collect(Collectors.joining(" ")) : name);
        }

        /** What people call the check. */
        String title(@Nullable String column) {
            return Stream.of(name, description)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> label(column));
        }

        /** The label that is nearest to a name in words. */
        private static String labelOf(String name) {
            return name.replaceAll("([a-z])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
        }
    }

    /** Arguments of a library metric. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Arguments(
            @Nullable List<String> properties,
            @Nullable List<String> missingValues,
            @Nullable List<String> validValues,
            @Nullable String pattern) {

        static Arguments valid(List<String> values) {
            return new Arguments(null, null, values, null);
        }
    }

    /** A promise about service. Those that are not about time are kept in the file and not used. */
    @JsonIgnoreProperties({"valueExt", "driver", "description", "scheduler"})
    record Sla(
            @Nullable String id,
            String property,
            String value,
            @Nullable String unit,
            @Nullable String element,
            @Nullable String schedule) {

        Sla {
            require(property != null, "an entry of slaProperties needs a property");
            require(value != null, "an entry of slaProperties needs a value");
            require(id == null || Label.is(id), "the id '%s' is not a label".formatted(id));
        }
    }

    Optional<String> custom(String property) {
        return Custom.text(customProperties, property);
    }

    /** The texts of a property that is a list; none when it is not there. */
    List<String> customList(String property) {
        return customNodes(property).stream().map(JsonNode::asText).toList();
    }

    /** The entries of a property that is a list; none when it is not there. */
    List<JsonNode> customNodes(String property) {
        return Custom.list(customProperties, property);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
