package io.pipekeeper.monitor.warehouse;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A database under watch, without anything that would let somebody in. */
@Description("A database under watch. Credentials are never shown.")
public record Warehouse(
        @NonNull @Description("What contracts call it: their `server`.")
        String name,

        @NonNull @Description("Host and database.") String address) {

    /** Keeps of a JDBC URL what is no secret: parameters and user are cut off. */
    static Warehouse of(String name, String jdbcUrl) {
        var place = jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("[?;].*$", "");
        return new Warehouse(name, place.replaceFirst("^[a-z]+://", "").replaceFirst("^[^/]*@", ""));
    }
}
