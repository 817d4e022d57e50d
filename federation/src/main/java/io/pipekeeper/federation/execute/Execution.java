package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonCursor;
import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.json.MalformedJson;
import io.pipekeeper.federation.plan.Layout;
import io.pipekeeper.federation.plan.Plan;
import io.pipekeeper.federation.plan.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan. Each request starts when those it waits for are over; answers may arrive on any thread and are read
 * one at a time. The tree belongs to whoever holds the lock; sending happens outside of it.
 */
public final class Execution {

    /** A request with its body, and where the entities in it belong. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    private record Sending(Request request, byte[] body, Map<String, Batch> batches) {}

    private final Plan plan;
    private final Subgraphs subgraphs;
    private final Map<String, @Nullable Object> variables;
    private final Introspection introspection;
    private final Node root;
    private final ErrorLog errors = new ErrorLog();
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final int[] waitingFor;
    private int unfinished;
    private int received;
    private int travels;

    private Execution(
            Plan plan, Subgraphs subgraphs, Map<String, @Nullable Object> variables, Introspection introspection) {
        this.plan = plan;
        this.subgraphs = subgraphs;
        this.variables = variables;
        this.introspection = introspection;
        this.root = new Node(plan.layout().width());
        this.unfinished = plan.requests().size();
        this.waitingFor = plan.requests().stream()
                .mapToInt(request -> request.after().size())
                .toArray();
    }

    /**
     * Runs a plan and answers the complete response.
     *
     * @param variables of the operation, coerced
     */
    public static CompletionStage<byte[]> run(
            Plan plan, Subgraphs subgraphs, Map<String, @Nullable Object> variables, Introspection introspection) {
        var execution = new Execution(plan, subgraphs, variables, introspection);
        execution.start();
        return execution.answer;
    }

    private void start() {
        var ready = new ArrayDeque<Request>();
        for (var request : plan.requests()) {
            if (request.after().isEmpty()) {
                ready.add(request);
            }
        }
        List<Sending> sendings;
        boolean isOver;
        lock.lock();
        try {
            sendings = prepare(ready);
            isOver = unfinished == 0;
        } finally {
            lock.unlock();
        }
        sendings.forEach(this::send);
        if (isOver) {
            finish();
        }
    }

    /** The bodies of all requests that can go; those with nothing to ask are over at once. */
    private List<Sending> prepare(ArrayDeque<Request> ready) {
        var sendings = new ArrayList<Sending>();
        while (!ready.isEmpty()) {
            var request = ready.removeFirst();
            var sending = prepare(request);
            if (sending == null) {
                release(request, ready);
            } else {
                sendings.add(sending);
            }
        }
        return sendings;
    }

    private @Nullable Sending prepare(Request request) {
        var body = new JsonBuffer(request.head().length + 256).write(request.head());
        var isFirst = true;
        for (var name : request.variables()) {
            if (variables.containsKey(name)) {
                separate(body, isFirst).string(name).write(':').value(variables.get(name));
                isFirst = false;
            }
        }
        var batches = new HashMap<String, Batch>();
        var hasContent = false;
        for (var part : request.parts()) {
            if (part instanceof Request.Part.Entities entities) {
                separate(body, isFirst).write(entities.variable());
                isFirst = false;
                var batch = Batch.write(entities, along(entities.way()), body);
                batches.put(entities.alias(), batch);
                hasContent |= !batch.isEmpty();
            } else {
                hasContent |= !along(part.way()).isEmpty();
            }
        }
        return hasContent ? new Sending(request, body.write('}').write('}').toBytes(), batches) : null;
    }

    private List<Node> along(Request.Way way) {
        return Travel.along(way, root, ++travels);
    }

    private static JsonBuffer separate(JsonBuffer body, boolean isFirst) {
        return isFirst ? body : body.write(',');
    }

    /** A request is over; what waited only for it is ready. */
    private void release(Request request, ArrayDeque<Request> ready) {
        unfinished--;
        for (var later : plan.requests()) {
            if (later.after().contains(request.index()) && --waitingFor[later.index()] == 0) {
                ready.add(later);
            }
        }
    }

    private void send(Sending sending) {
        CompletionStage<byte[]> response;
        try {
            response = subgraphs.send(sending.request.subgraph(), sending.body);
        } catch (RuntimeException failure) {
            // The transport is foreign code: whatever it throws, this one subgraph did not answer.
            response = CompletableFuture.failedStage(failure);
        }
        response.whenComplete((bytes, failure) -> {
            try {
                received(sending, failure == null ? bytes : null);
            } catch (RuntimeException broken) {
                // A stage must never be left open: the client would wait for ever.
                answer.completeExceptionally(broken);
            }
        });
    }

    private void received(Sending sending, byte @Nullable [] bytes) {
        List<Sending> sendings;
        boolean isOver;
        lock.lock();
        try {
            read(sending, bytes);
            var ready = new ArrayDeque<Request>();
            release(sending.request, ready);
            sendings = prepare(ready);
            isOver = unfinished == 0;
        } finally {
            lock.unlock();
        }
        sendings.forEach(this::send);
        if (isOver) {
            finish();
        }
    }

    private void finish() {
        answer.complete(new AnswerWriter(received * 2 + 256, errors, introspection).write(plan, root));
    }

    private void read(Sending sending, byte @Nullable [] bytes) {
        if (bytes == null) {
            unavailable(sending.request);
            return;
        }
        received += bytes.length;
        try {
            read(sending, new JsonCursor(bytes));
        } catch (MalformedJson | IndexOutOfBoundsException _) {
            unavailable(sending.request);
        }
    }

    private void read(Sending sending, JsonCursor cursor) {
        JsonSlice reported = null;
        var isGraphQl = false;
        cursor.expect('{');
        for (boolean first = true; cursor.nextKey(first); first = false) {
            if (cursor.keyIs(DATA)) {
                isGraphQl = true;
                data(sending, cursor);
            } else if (cursor.keyIs(ERRORS)) {
                isGraphQl = true;
                reported = cursor.value();
            } else {
                cursor.skip();
            }
        }
        if (!isGraphQl) {
            unavailable(sending.request);
        }
        if (reported != null) {
            new SubgraphErrors(sending.request, sending.batches, root, errors).passOn(reported);
        }
    }

    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] ERRORS = {'e', 'r', 'r', 'o', 'r', 's'};

    private void data(Sending sending, JsonCursor cursor) {
        if (cursor.peek() != '{') {
            cursor.skip();
            return;
        }
        if (sending.request.parts().getFirst() instanceof Request.Part.Root(var way, var layout)) {
            var data = cursor.value();
            for (var node : along(way)) {
                ResponseReader.into(node, new JsonCursor(data), layout);
            }
            return;
        }
        cursor.expect('{');
        for (boolean first = true; cursor.nextKey(first); first = false) {
            var alias = cursor.key().toString();
            var batch = sending.batches.get(alias);
            var part = sending.request.parts().stream()
                    .filter(candidate -> candidate instanceof Request.Part.Entities entities
                            && entities.alias().equals(alias))
                    .findFirst();
            if (batch == null || part.isEmpty() || cursor.peek() != '[') {
                cursor.skip();
                continue;
            }
            entities(cursor, batch, (Request.Part.Entities) part.get());
        }
    }

    private static void entities(JsonCursor cursor, Batch batch, Request.Part.Entities part) {
        cursor.expect('[');
        int index = 0;
        for (boolean first = true; cursor.nextElement(first); first = false) {
            var nodes = batch.at(index++);
            if (nodes.isEmpty() || cursor.peek() != '{') {
                cursor.skip();
            } else if (nodes.size() == 1) {
                ResponseReader.into(nodes.getFirst(), cursor, part.layout());
            } else {
                var entity = cursor.value();
                share(entity, nodes, part.layout());
            }
        }
    }

    /** The same for all nodes, read once if none of them has any of it. */
    private static void share(JsonSlice entity, List<Node> nodes, Layout layout) {
        var read = new Node(layout.width());
        ResponseReader.into(read, new JsonCursor(entity), layout);
        for (var node : nodes) {
            if (!node.adopt(read)) {
                ResponseReader.into(node, new JsonCursor(entity), layout);
            }
        }
    }

    private void unavailable(Request request) {
        for (var part : request.parts()) {
            errors.add(
                    "The subgraph '" + request.subgraph() + "' did not answer",
                    SubgraphErrors.of(part.way()),
                    Map.of("code", "UNAVAILABLE", "service", request.subgraph()));
        }
    }
}
