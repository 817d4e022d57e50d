package io.pipekeeper.subgraph.entity;

import static graphql.schema.DataFetchingEnvironmentImpl.newDataFetchingEnvironment;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.pipekeeper.subgraph.error.ErrorTranslator;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers `_entities` so that one bad entity costs itself only.
 *
 * <p>Representations of one type go to the resolver that can use most of their fields, all at once where it takes a list.
 * An entity that cannot be resolved becomes null with an error at {@code ["_entities", i]}.
 */
final class EntitiesFetcher implements DataFetcher<CompletableFuture<DataFetcherResult<List<@Nullable Object>>>> {

    private final List<Resolver> resolvers;
    private final ErrorTranslator errors = new ErrorTranslator();

    EntitiesFetcher(List<Resolver> resolvers) {
        this.resolvers = resolvers.stream()
                .sorted(Comparator.<Resolver>comparingInt(
                                resolver -> resolver.parameters().size())
                        .thenComparing(Resolver::batch)
                        .reversed())
                .toList();
    }

    @Override
    public CompletableFuture<DataFetcherResult<List<@Nullable Object>>> get(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        var answer = new Answer(representations == null ? 0 : representations.size());
        var calls =
                groups(representations == null ? List.of() : representations, environment, answer).entrySet().stream()
                        .map(group -> group.getKey().batch()
                                ? fetchTogether(group.getKey(), group.getValue(), environment, answer)
                                : fetchOneByOne(group.getKey(), group.getValue(), environment, answer))
                        .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(calls).thenApply(done -> answer.toResult());
    }

    private Map<Resolver, List<Asked>> groups(
            List<Map<String, Object>> representations, DataFetchingEnvironment environment, Answer answer) {
        Map<Resolver, List<Asked>> groups = new LinkedHashMap<>();
        for (int index = 0; index < representations.size(); index++) {
            var asked = new Asked(index, representations.get(index));
            var resolver = resolvers.stream().filter(asked::fits).findFirst();
            if (resolver.isPresent()) {
                groups.computeIfAbsent(resolver.get(), none -> new ArrayList<>())
                        .add(asked);
            } else {
                answer.fail(asked, unknown(asked), environment);
            }
        }
        return groups;
    }

    private CompletableFuture<?> fetchTogether(
            Resolver resolver, List<Asked> asked, DataFetchingEnvironment environment, Answer answer) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        resolver.parameters()
                .forEach(name -> arguments.put(
                        name,
                        asked.stream()
                                .map(one -> one.representation().get(name))
                                .toList()));
        return call(resolver, arguments, environment)
                .thenAccept(result -> answer.put(asked, resolver, result))
                .exceptionally(failure -> {
                    asked.forEach(one -> answer.fail(one, failure, environment));
                    return null;
                });
    }

    private CompletableFuture<?> fetchOneByOne(
            Resolver resolver, List<Asked> asked, DataFetchingEnvironment environment, Answer answer) {
        return CompletableFuture.allOf(asked.stream()
                .map(one -> call(resolver, one.arguments(resolver), environment)
                        .thenAccept(result -> answer.entities[one.index()] = result)
                        .exceptionally(failure -> {
                            answer.fail(one, failure, environment);
                            return null;
                        }))
                .toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<@Nullable Object> call(
            Resolver resolver, Map<String, Object> arguments, DataFetchingEnvironment environment) {
        try {
            var result = resolver.fetcher()
                    .get(newDataFetchingEnvironment(environment)
                            .arguments(arguments)
                            .build());
            return future(result).thenApply(EntitiesFetcher::data);
        } catch (Exception failure) { // a data fetcher may throw anything; it costs its own entities only
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static CompletableFuture<@Nullable Object> future(@Nullable Object result) {
        return result instanceof CompletionStage<?> stage
                ? stage.<@Nullable Object>thenApply(value -> value).toCompletableFuture()
                : CompletableFuture.completedFuture(result);
    }

    private static @Nullable Object data(@Nullable Object result) {
        if (!(result instanceof DataFetcherResult<?> wrapped)) {
            return result;
        }
        if (wrapped.hasErrors()) {
            throw new InvalidInputException(wrapped.getErrors().getFirst().getMessage());
        }
        return wrapped.getData();
    }

    private static InvalidInputException unknown(Asked asked) {
        return new InvalidInputException(
                "UNKNOWN_REPRESENTATION",
                "This subgraph cannot look up a %s by %s"
                        .formatted(
                                asked.representation().get("__typename"),
                                asked.representation().keySet()));
    }

    /** One representation and its place in the answer. */
    private record Asked(int index, Map<String, Object> representation) {

        boolean fits(Resolver resolver) {
            return resolver.type().equals(representation.get("__typename")) && resolver.accepts(representation);
        }

        Map<String, Object> arguments(Resolver resolver) {
            Map<String, Object> arguments = new LinkedHashMap<>(representation);
            arguments.keySet().retainAll(resolver.parameters());
            return arguments;
        }
    }

    /** Collects entities and errors; each position is written by one call only, errors from any thread. */
    private final class Answer {

        private final @Nullable Object[] entities;
        private final List<GraphQLError> problems = new ArrayList<>();

        Answer(int size) {
            this.entities = new Object[size];
        }

        void put(List<Asked> asked, Resolver resolver, @Nullable Object result) {
            if (!(result instanceof List<?> found) || found.size() != asked.size()) {
                throw new IllegalStateException(
                        "The batch resolver of %s must answer one element per representation, in their order"
                                .formatted(resolver.type()));
            }
            IntStream.range(0, found.size()).forEach(i -> entities[asked.get(i).index()] = found.get(i));
        }

        void fail(Asked asked, Throwable failure, DataFetchingEnvironment environment) {
            var path = environment.getExecutionStepInfo().getPath().segment(asked.index());
            addProblem(errors.translate(failure, path, null));
        }

        private synchronized void addProblem(GraphQLError problem) {
            problems.add(problem);
        }

        synchronized DataFetcherResult<List<@Nullable Object>> toResult() {
            return DataFetcherResult.<List<@Nullable Object>>newResult()
                    .data(Arrays.asList(entities))
                    .errors(problems)
                    .build();
        }
    }
}
