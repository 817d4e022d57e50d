package io.pipekeeper.monitor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OUT_OF_MEMORY | Job aborted due to stage failure: java.lang.OutOfMemoryError: Java heap space
            OUT_OF_MEMORY | ExecutorLostFailure (executor 7 exited): Container killed by YARN for exceeding memory limits
            OUT_OF_MEMORY | ExecutorLostFailure (executor 2 exited): Command exited with exit code 137
            OUT_OF_MEMORY | org.apache.spark.SparkOutOfMemoryError: Unable to acquire 65536 bytes of memory
            OUT_OF_MEMORY | numpy.core._exceptions._ArrayMemoryError: Unable to allocate 4.2 GiB
            OUT_OF_MEMORY | Query exceeded per-node memory limit of 10GB
            OUT_OF_MEMORY | ERROR: out of memory
            TIMEOUT | airflow.exceptions.AirflowTaskTimeout: Timeout, PID: 5710
            TIMEOUT | ERROR: canceling statement due to statement timeout
            TIMEOUT | java.util.concurrent.TimeoutException: Futures timed out after [300 seconds]
            TIMEOUT | Query exceeded the maximum execution time limit of 100.00m
            TIMEOUT | requests.exceptions.ConnectTimeout: Connection to api.example.com timed out
            CONNECTION | java.net.ConnectException: Connection refused
            CONNECTION | psycopg2.OperationalError: could not connect to server: Network is unreachable
            CONNECTION | urllib3.exceptions.MaxRetryError: Max retries exceeded with url: /rates
            CONNECTION | java.net.UnknownHostException: kafka-1
            CONNECTION | FATAL: terminating connection due to administrator command
            CONNECTION | The upstream answered HTTP 503
            PERMISSION | ERROR: permission denied for table aggregate_profit
            PERMISSION | AccessDeniedException: User is not authorized to perform s3:GetObject
            PERMISSION | FATAL: password authentication failed for user "etl"
            PERMISSION | 403 Client Error: Forbidden for url
            DATA | ERROR: division by zero
            DATA | org.apache.spark.sql.AnalysisException: [UNRESOLVED_COLUMN] A column cannot be resolved
            DATA | KeyError: 'department'
            DATA | ERROR: duplicate key value violates unique constraint "orders_pkey"
            DATA | Got 3 results, configured to fail if != 0
            DATA | ERROR: column "margin" does not exist
            UNKNOWN | Bash command failed. The command returned a non-zero exit code 1.
            """)
    void tellsTheCauseFromWhatEnginesSay(RunCause cause, String message) {
        assertThat(FailureCause.of(message, null)).isEqualTo(cause);
    }

    @Test
    void looksIntoTheStackTraceWhereTheMessageDoesNotTell() {
        assertThat(FailureCause.of("Job aborted due to stage failure", """
                        org.apache.spark.SparkException: Job aborted due to stage failure
                          at org.apache.spark.scheduler.DAGScheduler.failJobAndIndependentStages
                        Caused by: java.lang.OutOfMemoryError: GC overhead limit exceeded""")).isEqualTo(RunCause.OUT_OF_MEMORY);
        assertThat(FailureCause.of("division by zero", "at pool.awaitTimeout(Pool.java)"))
                .isEqualTo(RunCause.DATA);
        assertThat(FailureCause.of(null, null)).isEqualTo(RunCause.UNKNOWN);
    }
}
