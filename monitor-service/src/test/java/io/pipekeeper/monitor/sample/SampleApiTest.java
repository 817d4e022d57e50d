package io.pipekeeper.monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see of rows, in a real database. The day in question is 2026-01-05. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class SampleApiTest {

    private static final String SAMPLE = """
            mutation($check: ID!, $period: String, $first: Int) {
              sampleFailingRows(check: $check, period: $period, first: $first) { period columns rows all sql readAt } }
            """;

    private static final Path CONTRACT = Path.of("src", "test", "resources", "contracts", "samples.yaml");
    private static final String DAY = "day = '2026-01-05'";

    private final GraphQLTester responder = GraphQLTester.as("engineer-a", "responder");
    private final EntityManager database;
    private final MovableClock clock;
    private Instant before = MovableClock.START;

    SampleApiTest(EntityManager database, MovableClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @AfterEach
    void goOn() {
        clock.moveTo(before);
    }

    @BeforeEach
    void fill() throws IOException, SQLException {
        before = clock.instant();
        clock.moveTo(MovableClock.START);
        WarehouseFixture.run("""
                create schema if not exists analytics;
                drop table if exists analytics.sampled_orders;
                create table analytics.sampled_orders (
                    day date, id int, email text, status text, amount numeric(10, 2), cost numeric(10, 2),
                    ordered_at timestamptz, arrived_at timestamptz, photo bytea, note text);
                select setseed(0.42);
                insert into analytics.sampled_orders
                select day, id, case when random() < 0.1 then null else 'p' || floor(random() * 300) || '@example.org' end,
                       (array['open', 'closed', 'test', 'n/a', '', 'gone'])[ceil(random() * random() * 6)],
                       floor(random() * 1000) - 20, floor(random() * 100),
                       (day + random() * interval '26 hours') at time zone 'Europe/Berlin',
                       (day + random() * interval '60 hours') at time zone 'Europe/Berlin',
                       'secret'::bytea, 'nobody reads this'
                from generate_series(date '2026-01-04', '2026-01-05', '1 day') as days (at),
                     lateral (select at::date as day) as dated,
                     generate_series(1, 200) as id
                where random() < 0.9
                """);
        MonitorTester.apply(Files.readString(CONTRACT));
        MonitorTester.evaluate("samples");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no-loss | (amount < cost) and status <> 'test'",
                "reachable | email is null",
                "known | status not in ('open', 'closed', 'test')",
                "said | status is null or status in ('', 'n/a')",
                "amounts | amount < 0 or amount > 900",
                "plausible | ordered_at < (day - 1) at time zone 'UTC' or ordered_at >= (day + 1) at time zone 'UTC'",
                "late | ordered_at + interval '48 hours' < arrived_at"
            })
    void showsEveryRowThatWasCountedAndNoOther(String check, String broken) throws Exception {
        var sample = sampled(check, 100);

        assertThat(column(sample, "id")).isNotEmpty().hasSameElementsAs(ids(DAY + " and (%s)".formatted(broken)));
        assertThat(MonitorTester.verdict("samples-" + check))
                .isEqualTo("FAIL: %d rows".formatted(sample.getList("rows").size()));
        assertThat(sample.getBoolean("all")).isTrue();
        assertThat(sample.getString("period")).isEqualTo("2026-01-05");
    }

    @Test
    void showsKeysThatAreRepeatedAndNotWhatTheyAre() {
        var sample = sampled("one-each", 100);

        assertThat(sample.getList("columns")).isEqualTo(List.of("email", "times"));
        assertThat(column(sample, "email"))
                .doesNotHaveDuplicates()
                .filteredOn(Objects::nonNull)
                .allMatch(mark -> mark.matches("masked \\(pii\\) #[0-9a-f]{12}"));
        assertThat(copies(sample)).isEqualTo(MonitorTester.verdict("samples-one-each"));
    }

    @Test
    void showsWhoWasLostAndWhatTheyWere() throws Exception {
        var sample = sampled("nobody-lost", 100);

        assertThat(sample.getList("columns")).isEqualTo(List.of("id", "status"));
        assertThat(column(sample, "id")).isNotEmpty().hasSameElementsAs(ids("""
                day = '2026-01-04' and status <> 'closed'
                  and id not in (select id from analytics.sampled_orders where day = '2026-01-05')"""));
    }

    @Test
    void showsEachChangeThatIsNotAllowed() {
        var sample = sampled("steps", 100);

        assertThat(sample.getList("columns")).isEqualTo(List.of("id", "earlier", "later"));
        assertThat(sample.<List<String>>getList("rows"))
                .isNotEmpty()
                .map(row -> row.get(1) + " -> " + row.get(2))
                .doesNotContain("open -> closed", "test -> open");
    }

    @Test
    void masksWhatTheContractDoesNotOpen() {
        var answer = send("known", null, 100);

        var row = answer.<String>getList("data.sampleFailingRows.rows[0]");
        assertThat(answer.getList("data.sampleFailingRows.columns"))
                .isEqualTo(
                        List.of("day", "id", "email", "status", "amount", "cost", "ordered_at", "arrived_at", "photo"));
        assertThat(row.get(0)).isEqualTo("2026-01-05");
        assertThat(row.get(4)).isEqualTo("masked (restricted)");
        assertThat(row.get(6)).matches("2026-01-0. \\d\\d:.*\\+00");
        assertThat(row.get(8)).isEqualTo("bytes");
        assertThat(answer.prettyPrint()).doesNotContain("example.org", "nobody reads");
    }

    @Test
    void showsNoMoreThanIsAskedForAndSaysSo() {
        var sample = sampled("known", 2);

        assertThat(sample.getList("rows")).hasSize(2);
        assertThat(sample.getBoolean("all")).isFalse();
    }

    @Test
    void looksAtEarlierPeriodsToo() throws Exception {
        var sample = send("reachable", "2026-01-04", 100).setRootPath("data.sampleFailingRows");

        assertThat(column(sample, "id")).hasSameElementsAs(ids("day = '2026-01-04' and email is null"));
    }

    @ParameterizedTest
    @CsvSource({
        "rows, look at the runs of the job",
        "fresh, look at the runs of the job",
        "columns, the verdict names them",
        "steady, the verdict has both numbers",
        "by-query, as a check `rule`",
        "by-soda, it is not run here",
        "every-plan, the verdict names it",
        "no-whale, the verdict names the value",
        "enough-open, it wants more of the rows",
        "completion, no query of its contract judges it"
    })
    void saysWhatToDoWhereThereAreNoRows(String check, String why) {
        var answer = send(check, null, 10);

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.reason")).isEqualTo("NOTHING_TO_SHOW");
        assertThat(answer.getString("errors[0].message")).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"known, yesterday, 10", "known, 2026-W02, 10", "known, 2026-01-05, 0", "known, 2026-01-05, 101"})
    void refusesWhatCannotBeMeant(String check, String period, int first) {
        assertThat(send(check, period, first).getString("errors[0].extensions.code"))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void isForRespondersOnly() {
        var viewer = GraphQLTester.as("investor-relations", "viewer");

        assertThat(viewer.errorCode(SAMPLE, Map.of("check", "samples-known"))).isEqualTo("FORBIDDEN");
        assertThat(responder.errorCode(SAMPLE, Map.of("check", "samples-unknown")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void putsOnRecordWhoHasLooked() {
        sampled("known", 7);
        send("fresh", null, 7);

        assertThat(looks())
                .contains("engineer-a: samples-known, 2026-01-05, at most 7 rows")
                .noneMatch(look -> look.contains("fresh"));
    }

    @Test
    void doesNotQuoteDataInAnError() {
        assertThat(send("poison", null, 10).getString("errors[0].message"))
                .isEqualTo("The rows cannot be shown: what the check asks fails on the data");
    }

    @Test
    void readsNoMoreThanTheBudgetOfTheWarehouse() throws IOException {
        var contract = Files.readString(CONTRACT);
        MonitorTester.apply(contract.replace("id: samples", "id: sparing").replace("server: demo", "server: thrifty"));

        var answer = responder.send(SAMPLE, Map.of("check", "sparing-known"));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
        assertThat(answer.getString("errors[0].message")).startsWith("The daily budget of the warehouse 'thrifty'");
    }

    private JsonPath sampled(String check, int first) {
        return responder
                .data(SAMPLE, Map.of("check", "samples-" + check, "first", first))
                .setRootPath("data.sampleFailingRows");
    }

    private JsonPath send(String check, @Nullable String period, int first) {
        Map<String, Object> variables = new HashMap<>(Map.of("check", "samples-" + check, "first", first));
        variables.put("period", period);
        return responder.send(SAMPLE, variables);
    }

    private static List<String> column(JsonPath sample, String name) {
        var index = sample.getList("columns").indexOf(name);
        return sample.<List<String>>getList("rows").stream()
                .map(row -> row.get(index))
                .toList();
    }

    /** The verdict on rows that repeat others, as it follows from a sample of all. */
    private static String copies(JsonPath sample) {
        var copies = column(sample, "times").stream()
                .mapToInt(times -> Integer.parseInt(times) - 1)
                .sum();
        return "FAIL: %d rows".formatted(copies);
    }

    private static List<String> ids(String where) throws SQLException {
        return WarehouseFixture.texts("select id::text from analytics.sampled_orders where " + where);
    }

    private List<String> looks() {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select caller || ': ' || detail from audit where action = 'sampleFailingRows'",
                                String.class)
                        .getResultList());
        return found.stream().map(String::valueOf).toList();
    }
}
