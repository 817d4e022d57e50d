package io.pipekeeper.gateway.supergraph;

import io.pipekeeper.gateway.access.Caller;
import io.vertx.core.Context;

/**
 * What subgraphs are told about an operation, and where their answers are awaited.
 *
 * @param operationId stands in the logs of the gateway and of every subgraph it called
 * @param context the event loop of the request, so that its answers arrive one after the other
 */
public record OnBehalfOf(Caller caller, String operationId, Context context) {}
