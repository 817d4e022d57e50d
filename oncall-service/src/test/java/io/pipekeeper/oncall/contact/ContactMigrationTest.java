package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ContactMigrationTest {

    private static final String SCHEMA = "contact_migration";

    private final DataSource database;

    ContactMigrationTest(DataSource database) {
        this.database = database;
    }

    @Test
    void whatAdminsHadAppliedIsVerified() throws SQLException {
        migrate("20261122092000");
        execute("""
                insert into contact_migration.contact (person_id, mail, webhook_url, webhook_secret)
                values ('engineer-a', 'night@example.com', 'https://example.com/pages', 'PAGING_SECRET'),
                       ('engineer-b', null, 'https://example.com/b', 'PAGING_SECRET'), ('engineer-c', null, null, null)
                """);

        migrate("20261122093000");

        assertThat(methods())
                .containsExactly(
                        "engineer-a MAIL night@example.com null",
                        "engineer-a WEBHOOK https://example.com/pages PAGING_SECRET",
                        "engineer-b WEBHOOK https://example.com/b PAGING_SECRET");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .schemas(SCHEMA)
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> methods() throws SQLException {
        List<String> methods = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select concat_ws(' ', person_id, channel, address, coalesce(setting, 'null'))
                        from contact_migration.contact_method where added_by is null order by person_id, channel
                        """)) {
            while (rows.next()) {
                methods.add(rows.getString(1));
            }
        }
        return methods;
    }
}
