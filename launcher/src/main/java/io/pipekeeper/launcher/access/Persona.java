package io.pipekeeper.launcher.access;

/** Somebody whom a token can speak for, and what they may do. */
public record Persona(String id, String role) {}
