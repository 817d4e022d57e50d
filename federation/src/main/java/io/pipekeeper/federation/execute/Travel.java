package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.plan.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a way from the root to all objects at its end. */
final class Travel {

    private final List<Request.Step> steps;
    private final List<Node> found = new ArrayList<>();

    private final int visit;

    private Travel(Request.Way way, int visit) {
        this.steps = way.steps();
        this.visit = visit;
    }

    /**
     * All nodes at the end of the way, each once.
     *
     * @param visit a number that no travel had before
     */
    static List<Node> along(Request.Way way, Node root, int visit) {
        var travel = new Travel(way, visit);
        travel.visit(root, 0);
        return travel.found;
    }

    private void visit(@Nullable Object value, int depth) {
        if (value instanceof Object[] list) {
            for (var element : list) {
                visit(element, depth);
            }
        }
        if (!(value instanceof Node node) || !node.isNewTo(visit)) {
            return;
        }
        if (depth == steps.size()) {
            found.add(node);
            return;
        }
        var step = steps.get(depth);
        if (step.on() == null || node.isA(step.on())) {
            visit(node.get(step.slot()), depth + 1);
        }
    }

    /** The response paths of all places where a node stands; the way itself if it is nowhere. */
    static List<List<Object>> pathsOf(Node target, Request.Way way, Node root) {
        var paths = new ArrayList<List<Object>>();
        locate(root, way.steps(), 0, target, new ArrayList<>(), paths);
        return paths.isEmpty() ? List.of(List.copyOf(way.shown())) : paths;
    }

    private static void locate(
            @Nullable Object value,
            List<Request.Step> steps,
            int depth,
            Node target,
            List<Object> path,
            List<List<Object>> paths) {
        if (value instanceof Object[] list) {
            for (int index = 0; index < list.length; index++) {
                path.add(index);
                locate(list[index], steps, depth, target, path, paths);
                path.removeLast();
            }
        }
        if (!(value instanceof Node node)) {
            return;
        }
        if (depth == steps.size()) {
            if (node == target) {
                paths.add(List.copyOf(path));
            }
            return;
        }
        var step = steps.get(depth);
        if (step.on() == null || node.isA(step.on())) {
            path.add(step.shown());
            locate(node.get(step.slot()), steps, depth + 1, target, path, paths);
            path.removeLast();
        }
    }
}
