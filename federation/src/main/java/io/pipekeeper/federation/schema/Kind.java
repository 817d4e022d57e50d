package io.pipekeeper.federation.schema;

/** The six kinds of named types. */
public enum Kind {
    SCALAR,
    OBJECT,
    INTERFACE,
    UNION,
    ENUM,
    INPUT
}
