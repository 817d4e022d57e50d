package io.pipekeeper.federation;

import graphql.GraphQL;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a schema executable when one function fetches every field and another names every type. */
final class GenericSchema {

    private GenericSchema() {}

    static GraphQL of(String sdl, DataFetcher<?> fetch, Function<Object, String> typeName) {
        var registry = new SchemaParser().parse(sdl);
        var wiring = RuntimeWiring.newRuntimeWiring();
        registry.scalars().keySet().stream()
                .filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> wiring.scalar(Scalars.any(name)));
        TypeResolver resolver = environment ->
                (GraphQLObjectType) environment.getSchema().getType(typeName.apply(environment.getObject()));
        for (var name : abstractTypes(registry)) {
            wiring.type(name, builder -> builder.typeResolver(resolver));
        }
        wiring.codeRegistry(
                GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(DataFetcherFactories.useDataFetcher(fetch)));
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring.build()))
                .build();
    }

    private static List<String> abstractTypes(TypeDefinitionRegistry registry) {
        var names = new ArrayList<String>();
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> names.add(type.getName()));
        registry.getTypes(UnionTypeDefinition.class).forEach(type -> names.add(type.getName()));
        return names;
    }
}
