package io.pipekeeper.monitor.probe.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** A server did not answer. The message is fit for people and holds no address. */
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    public NoAnswer(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }

    /** What happened, without the words of the library: those may quote the address. */
    static NoAnswer because(IOException failure) {
        return new NoAnswer(
                switch (failure) {
                    case HttpConnectTimeoutException slow -> "no connection in time";
                    case HttpTimeoutException slow -> "no answer in time";
                    case ConnectException refused
                    when isCausedBy(refused, UnresolvedAddressException.class) -> "its name is unknown";
                    case ConnectException refused -> "connection refused";
                    case UnknownHostException unknown -> "its name is unknown";
                    case SSLException unsafe
                    when isCausedBy(unsafe, CertificateException.class) -> "its certificate is not trusted";
                    case SSLException unsafe -> "it speaks no TLS that we understand";
                    default -> "the connection broke";
                });
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
