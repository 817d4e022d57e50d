package io.pipekeeper.monitor.warehouse;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A JDBC driver in a jar, for URLs of Trino and Hive, and the connection that it makes: it answers 1, and notes what it is told. */
final class AddedDriver implements InvocationHandler {

    final List<String> told = new ArrayList<>();
    boolean breaksAtTheEnd;
    private int rowsLeft;

    /** Puts the jar into a folder. */
    void into(Path folder) throws IOException {
        System.getProperties().put("added-driver", (Supplier<Connection>) () -> proxy(Connection.class));
        var source = """
                import java.sql.Connection;
                import java.sql.Driver;
                import java.sql.DriverPropertyInfo;
                import java.util.Properties;
                public class Added implements Driver {
                    public Connection connect(String url, Properties info) {
                        return (Connection) ((java.util.function.Supplier<?>) System.getProperties().get("added-driver")).get();
                    }
                    public boolean acceptsURL(String url) { return url.startsWith("jdbc:trino:") || url.startsWith("jdbc:hive2:"); }
                    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) { return new DriverPropertyInfo[0]; }
                    public int getMajorVersion() { return 1; }
                    public int getMinorVersion() { return 0; }
                    public boolean jdbcCompliant() { return false; }
                    public java.util.logging.Logger getParentLogger() { return null; }
                }
                """;
        var compiled = compile(folder, source);
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("added.jar")))) {
            add(jar, "META-INF/services/java.sql.Driver", "Added".getBytes(StandardCharsets.UTF_8));
            add(jar, "Added.class", Files.readAllBytes(compiled));
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws SQLException {
        told.add(method.getName() + (arguments == null ? "" : Arrays.toString(arguments)));
        return switch (method.getName()) {
            case "createStatement" -> proxy(Statement.class);
            case "executeQuery" -> answer(Arrays.toString(arguments));
            case "getMetaData" -> proxy(ResultSetMetaData.class);
            case "getColumnCount", "getObject" -> 1;
            case "getColumnLabel" -> "a";
            case "next" -> rowsLeft-- > 0;
            case "execute" -> false;
            case "rollback" -> undone();
            default -> null;
        };
    }

    private @Nullable Object undone() {
        if (breaksAtTheEnd) {
            throw new IllegalStateException("The driver is confused");
        }
        return null;
    }

    private Object answer(String sql) throws SQLException {
        if (sql.contains("bug")) {
            throw new IndexOutOfBoundsException("in the driver");
        }
        if (sql.contains("boom")) {
            throw new SQLException("Query failed (#20261122_0001): Column 'boom' cannot be resolved", null, 47);
        }
        rowsLeft = 1;
        return proxy(ResultSet.class);
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(AddedDriver.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    private static Path compile(Path folder, String source) {
        var file = new SimpleJavaFileObject(URI.create("string:///Added.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (!compiler.getTask(null, null, null, List.of("-d", folder.toString(), "-proc:none"), null, List.of(file))
                .call()) {
            throw new IllegalStateException("The driver does not compile");
        }
        return folder.resolve("Added.class");
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
