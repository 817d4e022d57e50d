package io.pipekeeper.monitor.contract;

import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line and column of a place in a YAML file, for faults that only a rule can find. */
public final class Positions {

    private final FileInput file;
    private final Node root;

    public Positions(FileInput file) {
        this.file = file;
        this.root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file.content()));
    }

    /** A line and a column, counted from 1. */
    record Mark(int line, int column) {}

    /** The error for a fault at a path of keys and indexes; as deep as the file goes. */
    public InvalidInputException fault(List<Object> path, String problem) {
        var mark = mark(path);
        return new InvalidInputException(
                "INVALID_FILE", "%s:%d:%d: %s".formatted(file.path(), mark.line(), mark.column(), problem));
    }

    /** Where a path of keys and indexes leads, as deep as the file goes. */
    Mark mark(List<Object> path) {
        var node = root;
        for (var step : path) {
            node = step instanceof Integer index ? element(node, index) : value(node, step.toString());
        }
        var mark = node.getStartMark();
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Node element(Node node, int index) {
        return node instanceof SequenceNode sequence ? sequence.getValue().get(index) : node;
    }

    private static Node value(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return node;
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .map(entry -> entry.getValueNode())
                .findFirst()
                .orElse(node);
    }
}
