package io.pipekeeper.federation;

/**
 * The response to an operation, ready to be sent.
 *
 * @param json the complete GraphQL response
 * @param executed false when the operation was refused before execution, so {@code data} is absent
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Answer(byte[] json, boolean executed) {}
