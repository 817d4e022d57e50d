package io.pipekeeper.ownership.pipeline;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names an owner. In files it is written `person:engineer-a` or `team:accounts`. */
public record OwnerRef(Kind kind, String id) {

    /** What kind of owner the id names. */
    public enum Kind {
        PERSON,
        TEAM
    }

    @JsonCreator
    static OwnerRef parse(String text) {
        return switch (text.split(":", 2)) {
            case String[] parts
            when parts.length == 2 && parts[0].equals("person") -> new OwnerRef(Kind.PERSON, parts[1]);
            case String[] parts when parts.length == 2 && parts[0].equals("team") -> new OwnerRef(Kind.TEAM, parts[1]);
            default ->
                throw new IllegalArgumentException(
                        "'%s' names no owner; write person:<id> or team:<id>".formatted(text));
        };
    }
}
