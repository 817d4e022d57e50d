package io.pipekeeper.subgraph.entity;

import graphql.GraphQL;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.pipekeeper.subgraph.error.ErrorTranslator;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;

/** Puts our entities fetcher and our error translation into the GraphQL engine before it is built. */
@ApplicationScoped
public class SubgraphSetup {

    private final Schema model;

    SubgraphSetup(Schema model) {
        this.model = model;
    }

    void configure(@Observes GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(new ErrorTranslator());
        // Building fixes the execution strategies with the handler above; the builder has no other way to its schema.
        var schema = builder.build().getGraphQLSchema();
        if (schema.getQueryType().getFieldDefinition("_entities") != null) {
            builder.schema(withEntities(schema));
        }
    }

    private GraphQLSchema withEntities(GraphQLSchema schema) {
        var resolvers = model.getResolvers().stream()
                .map(operation -> resolver(operation, schema))
                .toList();
        var coordinates = FieldCoordinates.coordinates(schema.getQueryType().getName(), "_entities");
        return schema.transform(changed -> changed.codeRegistry(schema.getCodeRegistry()
                .transform(code -> code.dataFetcher(coordinates, new EntitiesFetcher(resolvers)))));
    }

    private static Resolver resolver(Operation operation, GraphQLSchema schema) {
        var parameters =
                operation.getArguments().stream().map(Argument::getName).collect(Collectors.toSet());
        var coordinates = FieldCoordinates.coordinates("Resolver", operation.getName());
        var field = GraphQLFieldDefinition.newFieldDefinition()
                .name(operation.getName())
                .type(schema.getQueryType())
                .build();
        var fetcher = schema.getCodeRegistry().getDataFetcher(coordinates, field);
        var batch = operation.hasWrapper() && operation.getWrapper().isCollectionOrArrayOrMap();
        return new Resolver(operation.getReference().getName(), parameters, batch, fetcher);
    }
}
