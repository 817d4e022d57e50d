package io.pipekeeper.monitor.warehouse;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/** The SQL that a warehouse speaks, told from its JDBC URL. */
@Description("The SQL that a warehouse speaks.")
public enum Dialect {
    @Description("PostgreSQL. Its driver is built in.")
    POSTGRESQL("jdbc:postgresql:"),

    @Description("Trino. Its driver is added at deployment.")
    TRINO("jdbc:trino:"),

    @Description("Spark SQL by its Thrift server. The Hive driver is added at deployment.")
    SPARK("jdbc:hive2:");

    private final String urlPrefix;

    Dialect(String urlPrefix) {
        this.urlPrefix = urlPrefix;
    }

    /** Nothing when the URL is of a database that we cannot watch. */
    public static Optional<Dialect> of(String jdbcUrl) {
        return Arrays.stream(values())
                .filter(dialect -> jdbcUrl.startsWith(dialect.urlPrefix))
                .findFirst();
    }

    /** What the URLs of this dialect start with. */
    String urlPrefix() {
        return urlPrefix;
    }
}
