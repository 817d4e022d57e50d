package io.pipekeeper.subgraph.apply;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds a YAML file to a record and says file, line and column of what does not fit. Unknown fields are refused; a list
 * that is left out is empty.
 */
public final class YamlFile {

    private static final int MAX_CHARACTERS = 1_000_000;
    private static final YAMLFactory YAML_FACTORY = factory();
    private static final ObjectMapper YAML = mapper();

    private YamlFile() {}

    /** The file's one document as a record; throws {@link InvalidInputException} with the position of the first fault. */
    public static <T> T read(FileInput file, Class<T> type) {
        if (file.content().length() > MAX_CHARACTERS) {
            throw fault(file, JsonLocation.NA, "longer than %,d characters".formatted(MAX_CHARACTERS));
        }
        try {
            refuseWhatIsReadOtherwise(file);
            var document = YAML.readValue(file.content(), type);
            if (document == null) {
                throw fault(file, JsonLocation.NA, "the file is empty");
            }
            return document;
        } catch (UnrecognizedPropertyException e) {
            var known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw fault(
                    file, place(file, e), "unknown field '%s'; known are: %s".formatted(e.getPropertyName(), known));
        } catch (ValueInstantiationException e) {
            throw fault(file, place(file, e), reason(e));
        } catch (JacksonException e) {
            throw fault(file, e.getLocation(), reason(e));
        } catch (IOException e) { // there is no file, only its text
            throw new UncheckedIOException(e);
        }
    }

    /** What is valid YAML, and would become something else than its author means. */
    private static void refuseWhatIsReadOtherwise(FileInput file) throws IOException {
        try (var parser = YAML_FACTORY.createParser(file.content())) {
            while (parser.nextToken() != null) {
                var problem = problem(parser);
                if (problem != null) {
                    throw fault(file, parser.currentTokenLocation(), problem);
                }
            }
        }
    }

    private static @Nullable String problem(YAMLParser parser) throws IOException {
        var text = parser.getText();
        if (parser.isCurrentAlias()) {
            return "the alias '*%s' is not understood; write out what it stands for".formatted(text);
        }
        var tag = parser.getTypeId();
        if (tag != null) {
            return "the tag '%s' is not understood; leave it out".formatted(tag.replace("tag:yaml.org,2002:", "!!"));
        }
        return text != null && text.indexOf('\0') >= 0 ? "a text has the character NUL" : null;
    }

    /** A fault that a rule found after binding, with the name of the thing in place of a position. */
    public static InvalidInputException fault(FileInput file, String thing, String problem) {
        return new InvalidInputException("INVALID_FILE", "%s: %s: %s".formatted(file.path(), thing, problem));
    }

    /** Of two keys with the same name one would get lost. */
    private static YAMLFactory factory() {
        return YAMLFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper(YAML_FACTORY)
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        // A list that is left out is empty, so that records need no null checks; an empty element is a mistake.
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL));
        return mapper;
    }

    private static InvalidInputException fault(FileInput file, JsonLocation location, String problem) {
        var position = location == null || location.getLineNr() < 1
                ? ""
                : ":%d:%d".formatted(location.getLineNr(), location.getColumnNr());
        return new InvalidInputException("INVALID_FILE", "%s%s: %s".formatted(file.path(), position, problem));
    }

    /** Where the field or record stands. Jackson reads a record to its end before it complains, and names that end. */
    private static JsonLocation place(FileInput file, JsonMappingException e) {
        var target = pointer(e.getPath());
        try (var parser = YAML.createParser(file.content())) {
            while (parser.nextToken() != null) {
                if (parser.getParsingContext().pathAsPointer().equals(target)) {
                    return parser.currentTokenLocation();
                }
            }
            return e.getLocation();
        } catch (IOException again) { // the same text was parsed before
            return e.getLocation();
        }
    }

    private static JsonPointer pointer(List<JsonMappingException.Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    /** What the record or the parser said, without the class names that Jackson puts around it. */
    private static String reason(JacksonException e) {
        var cause = e.getCause();
        if (e instanceof JsonMappingException && cause instanceof RuntimeException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        var message = e.getOriginalMessage();
        return message.replaceAll("`[a-zA-Z0-9_$]+(\\.[a-zA-Z0-9_$]+)*\\.([A-Za-z0-9_]+)(<[^`]*>)?`", "$2")
                .replace("\n", " ");
    }
}
