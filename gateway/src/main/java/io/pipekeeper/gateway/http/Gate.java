package io.pipekeeper.gateway.http;

import io.pipekeeper.gateway.access.Admission;
import io.pipekeeper.gateway.access.Admission.Admitted;
import io.pipekeeper.gateway.access.Admission.Roleless;
import io.pipekeeper.gateway.access.Admission.Undecided;
import io.pipekeeper.gateway.access.Admission.Unknown;
import io.pipekeeper.gateway.access.SignIn;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Lets signed-in callers pass. Nobody else learns more than how to sign in. */
@ApplicationScoped
class Gate {

    private final SignIn signIn;

    Gate(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Goes on with the next handler, or fails with a refusal. */
    void pass(RoutingContext request) {
        signIn.admit(request).subscribe().with(admission -> decide(request, admission), request::fail);
    }

    private static void decide(RoutingContext request, Admission admission) {
        switch (admission) {
            case Admitted(var caller) -> {
                MDC.put("caller", caller.user());
                Visit.of(request).by(caller).keepIn(request);
                request.next();
            }
            case Unknown(var tokenSent) ->
                request.fail((tokenSent ? Refusal.badToken() : Refusal.unauthenticated()).asException());
            case Roleless(var user) ->
                request.fail(Refusal.forbidden("NO_ROLE", "%s has no role here; ask an admin for one.".formatted(user))
                        .asException());
            case Undecided() ->
                request.fail(Refusal.unavailable("SIGN_IN_AWAY", "Nobody can sign in right now; try again.")
                        .asException());
        }
    }
}
