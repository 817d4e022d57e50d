package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.plan.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a way from the root to all objects at its end. */
final class Travel {

    private final List<Request.Step> steps;
    private final List<Node> found = new ArrayList<>();

    private Travel(Request.Way way) {
        this.steps = way.steps();
    }

    static List<Node> along(Request.Way way, Node root) {
        var travel = new Travel(way);
        travel.visit(root, 0);
        return travel.found;
    }

    private void visit(@Nullable Object value, int depth) {
        if (value instanceof Object[] list) {
            for (var element : list) {
                visit(element, depth);
            }
        }
        if (!(value instanceof Node node)) {
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

    /** The response path of an object at the end of a way; the way itself if the object is not there. */
    static List<Object> pathOf(Node target, Request.Way way, Node root) {
        var path = new ArrayList<Object>();
        return locate(root, way.steps(), 0, target, path) ? path : List.copyOf(way.shown());
    }

    private static boolean locate(
            @Nullable Object value, List<Request.Step> steps, int depth, Node target, List<Object> path) {
        if (value instanceof Object[] list) {
            for (int index = 0; index < list.length; index++) {
                path.add(index);
                if (locate(list[index], steps, depth, target, path)) {
                    return true;
                }
                path.removeLast();
            }
        }
        if (!(value instanceof Node node)) {
            return false;
        }
        if (depth == steps.size()) {
            return node == target;
        }
        var step = steps.get(depth);
        path.add(step.shown());
        if (locate(node.get(step.slot()), steps, depth + 1, target, path)) {
            return true;
        }
        path.removeLast();
        return false;
    }
}
