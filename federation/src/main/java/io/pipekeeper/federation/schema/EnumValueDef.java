package io.pipekeeper.federation.schema;

/** One value of an enum. */
public record EnumValueDef(String name, Notes notes) {}
