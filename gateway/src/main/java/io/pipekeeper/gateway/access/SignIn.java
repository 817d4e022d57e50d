package io.pipekeeper.gateway.access;

import io.pipekeeper.gateway.access.Admission.Admitted;
import io.pipekeeper.gateway.access.Admission.Roleless;
import io.pipekeeper.gateway.access.Admission.Undecided;
import io.pipekeeper.gateway.access.Admission.Unknown;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/** Asks the OIDC extension who sent a request. */
@ApplicationScoped
public class SignIn {

    private final IdentityProviderManager identities;
    private final RoleNames names;

    SignIn(IdentityProviderManager identities, AccessConfig config) {
        this.identities = identities;
        this.names = new RoleNames(config.roles());
    }

    /** Decides who sent the request; never fails. */
    public Uni<Admission> admit(RoutingContext request) {
        // The extension would otherwise answer by itself, with an empty body.
        BiConsumer<RoutingContext, Throwable> nobody = (_, _) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, nobody);
        return QuarkusHttpUser.getSecurityIdentity(request, identities)
                .map(this::admission)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(new Unknown(true))
                .onFailure()
                .recoverWithItem(SignIn::undecided)
                .map(admission -> admission instanceof Unknown ? new Unknown(sentToken(request)) : admission);
    }

    private Admission admission(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return new Unknown(false);
        }
        var user = identity.getPrincipal().getName();
        var roles = names.held(identity::hasRole);
        return roles.isEmpty() ? new Roleless(user) : new Admitted(new Caller(user, roles));
    }

    /** The provider is away, so its keys are; the extension would answer 500. */
    private static Admission undecided(Throwable cause) {
        Log.warnf("A caller cannot be signed in because the OIDC provider does not answer: %s", cause);
        return new Undecided();
    }

    private static boolean sentToken(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
