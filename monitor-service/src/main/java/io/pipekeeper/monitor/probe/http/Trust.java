package io.pipekeeper.monitor.probe.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed. */
public final class Trust {

    private Trust() {}

    /** The authorities in a PEM file, and nobody else. */
    public static SSLContext onlyIn(Path file) {
        return context(read(file));
    }

    /** The authorities in a PEM file and those that Java trusts. */
    static SSLContext alsoIn(Path file) {
        List<Certificate> all = new ArrayList<>(read(file));
        try {
            for (var manager : managers(null).getTrustManagers()) {
                if (manager instanceof X509TrustManager known) {
                    all.addAll(List.of(known.getAcceptedIssuers()));
                }
            }
            return context(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificates that Java trusts cannot be read", e);
        }
    }

    private static SSLContext context(Collection<? extends Certificate> authorities) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var authority : authorities) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(store).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificates cannot be used", e);
        }
    }

    private static TrustManagerFactory managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificates in " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("There are no certificates in " + file, e);
        }
    }
}
