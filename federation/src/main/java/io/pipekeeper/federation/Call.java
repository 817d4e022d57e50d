package io.pipekeeper.federation;

/**
 * On whose behalf an operation runs. Opaque to the engine, which only hands it to the {@link Transport}.
 *
 * @param context whatever the transport needs, such as the caller
 */
public record Call(Object context) {}
