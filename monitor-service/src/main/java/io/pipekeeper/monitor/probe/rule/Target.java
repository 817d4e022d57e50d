package io.pipekeeper.monitor.probe.rule;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, and of whom. Addresses may hold secrets: people see only what is {@link #shown()}. */
public sealed interface Target {

    ProbeKind kind();

    /** The address as people may see it. */
    String shown();

    /** In what its numbers are measured. */
    default Unit unit() {
        return Unit.NUMBER;
    }

    /** A header of a request. Its value may be a secret. */
    record Header(String name, String value) {

        @Override
        public String toString() {
            return name + ": ***";
        }
    }

    /** An address that is called by HTTP, with what callers need to be let in. */
    record Address(URI url, String shown, List<Header> headers) {

        public Address {
            headers = List.copyOf(headers);
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /** A health endpoint, or any page. */
    record Http(Address address) implements Target {

        @Override
        public ProbeKind kind() {
            return ProbeKind.HTTP;
        }

        @Override
        public String shown() {
            return address.shown();
        }
    }

    /** A port. */
    record Tcp(String host, int port) implements Target {

        @Override
        public ProbeKind kind() {
            return ProbeKind.TCP;
        }

        @Override
        public String shown() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** A configured warehouse. */
    record Jdbc(String warehouse, Measure measure) implements Target {

        /** What is asked once it has let us in. */
        public enum Measure {
            CONNECTIONS,
            REPLICATION_LAG
        }

        @Override
        public ProbeKind kind() {
            return ProbeKind.JDBC;
        }

        @Override
        public String shown() {
            return "warehouse " + warehouse;
        }

        @Override
        public Unit unit() {
            return measure == Measure.CONNECTIONS ? Unit.PERCENT : Unit.SECONDS;
        }
    }

    /** An instant query to a Prometheus server. */
    record Query(Address address, String expression) implements Target {

        @Override
        public ProbeKind kind() {
            return ProbeKind.PROMETHEUS;
        }

        @Override
        public String shown() {
            return address.shown() + " " + expression;
        }
    }

    /**
     * Series of a metrics endpoint: each by itself, the sum of them as a share of the sum of others, how fast their sum grows, or
     * that as a share: of CPU time and CPUs, how busy they are.
     */
    record Scrape(
            Address address, Selector series, @Nullable Selector of, boolean rate) implements Target {

        @Override
        public ProbeKind kind() {
            return ProbeKind.PROMETHEUS;
        }

        @Override
        public String shown() {
            return address.shown() + " " + series + (of == null ? "" : " of " + of);
        }

        @Override
        public Unit unit() {
            if (of != null) {
                return Unit.PERCENT;
            }
            return rate ? Unit.PER_SECOND : Unit.NUMBER;
        }
    }

    /** Pods of the cluster that we run in; of our own namespace where none is named. */
    record Pods(@Nullable String namespace, String selector, int minReady, Duration patience) implements Target {

        @Override
        public ProbeKind kind() {
            return ProbeKind.KUBERNETES;
        }

        @Override
        public String shown() {
            return "pods " + selector + (namespace == null ? "" : " in " + namespace);
        }
    }

    /** Something that cannot be asked, and why: mostly an address that is not configured here. */
    record Unknown(ProbeKind kind, String why) implements Target {

        @Override
        public String shown() {
            return why;
        }
    }
}
