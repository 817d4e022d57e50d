package io.pipekeeper.monitor.warehouse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The databases under watch, by the name that contracts use as `server`. */
@ConfigMapping(prefix = "monitor.warehouses")
interface WarehousesConfig {

    @WithParentName
    Map<String, Source> byName();

    /** One database. Give it a role that can only read. */
    interface Source {

        /** JDBC URL, without credentials. */
        String url();

        Optional<String> username();

        /** From the environment or a mounted secret; never stored, never shown. */
        Optional<String> password();

        /** A file with the password instead, which is read for each session: it may change under way. */
        Optional<Path> passwordFile();

        /** How long to wait for a connection. */
        @WithDefault("5s")
        Duration connectTimeout();

        /** How long one statement may run. */
        @WithDefault("10s")
        Duration statementTimeout();

        /** How long a statement may wait for a lock that somebody else holds. */
        @WithDefault("2s")
        Duration lockTimeout();

        /** How long a connection that nobody uses stays open. */
        @WithDefault("1m")
        Duration idleTimeout();

        /** How many sessions may be open at once, over all replicas. Each runs one statement at a time. */
        @WithDefault("4")
        int maxRunning();

        /** How long to wait for one of them to end. */
        @WithDefault("2m")
        Duration queueTimeout();

        /** How many pages all checks may read on a day; without it, as many as they like. */
        OptionalLong dailyPages();

        /** By which share critical checks may exceed that. */
        @WithDefault("0.2")
        double criticalOverdraft();

        /** The zone in which a day begins at midnight. */
        @WithDefault("UTC")
        ZoneId zone();
    }
}
