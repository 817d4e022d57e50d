package io.pipekeeper.monitor.warehouse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** JDBC drivers: the one that is built in, and those whose jars somebody put into the folder for them. */
@ApplicationScoped
class Drivers {

    private final Path folder;
    private final List<Driver> added;

    /** Where added drivers are. */
    @ConfigMapping(prefix = "monitor.drivers")
    interface Config {

        /** The folder of the jars of JDBC drivers that are not built in. Native executables cannot load any. */
        @WithDefault("/deployments/drivers")
        Path folder();
    }

    Drivers(Config config) {
        this.folder = config.folder();
        this.added = load(folder);
    }

    /** Connects within the time, whether or not the driver keeps it. */
    Connection connect(String url, Properties properties, Duration within) throws SQLException, WarehouseException {
        var driver = driver(url);
        var connecting = new CompletableFuture<Connection>();
        Thread.startVirtualThread(() -> complete(connecting, driver, url, properties));
        try {
            return connecting.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connecting.cancel(true);
            throw new SQLTimeoutException("No connection in time", "08001", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SkippedException.stopping();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
        }
    }

    /** A connection that comes too late is closed. */
    private static void complete(
            CompletableFuture<Connection> connecting, Driver driver, String url, Properties properties) {
        try {
            var connection = driver.connect(url, properties);
            if (!connecting.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException e) { // whatever a driver throws: it could not connect
            connecting.completeExceptionally(e);
        }
    }

    private Driver driver(String url) throws WarehouseException {
        var known = new ArrayList<>(DriverManager.drivers().toList());
        known.addAll(added);
        for (var driver : known) {
            if (accepts(driver, url)) {
                return driver;
            }
        }
        throw missing(url);
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private WarehouseException missing(String url) {
        return new WarehouseException(
                Problem.UNREACHABLE,
                "There is no JDBC driver for %s. Put its jar into the folder %s (monitor.drivers.folder) of every replica and restart; the native executable cannot load drivers, the image for the JVM can"
                        .formatted(url.replaceFirst("^(jdbc:[a-z0-9]+:).*", "$1"), folder));
    }

    private static List<Driver> load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Drivers::url)
                    .toArray(URL[]::new);
            // Open for as long as the drivers are used, which is always.
            var loader = new URLClassLoader("drivers", jars, Drivers.class.getClassLoader());
            return ServiceLoader.load(Driver.class, loader).stream()
                    .filter(provider -> loader.equals(provider.type().getClassLoader()))
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of drivers %s cannot be read".formatted(folder), e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
