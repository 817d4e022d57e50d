package io.pipekeeper.oncall.intake.integration;

import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Who may send something, and with which keys. */
@GraphQLApi
@RunOnVirtualThread
public class IntegrationApi {

    private final IntegrationDesk desk;
    private final KeyRing ring;
    private final Caller caller;

    IntegrationApi(IntegrationDesk desk, KeyRing ring, Caller caller) {
        this.desk = desk;
        this.ring = ring;
        this.caller = caller;
    }

    @Query
    @Description("All machines that may send something, by id.")
    public @NonNull List<@NonNull Integration> integrations() {
        return desk.all();
    }

    @Mutation
    @Description("Lets a machine in by one door, and says its first key, this once. For admins.")
    public IssuedKey createIntegration(@NonNull @Description("The machine.") IntegrationInput input) {
        return desk.create(input.checked(), caller.as(Role.ADMIN));
    }

    @Mutation
    @Description(
            "Makes another key, and says it this once. The keys before it open the door until they end. For admins.")
    public IssuedKey rotateIntegrationKey(
            @Id @NonNull @Description("The integration's label.") String integration,
            @NonNull @Description("When the keys that there are stop opening the door; at most in 90 days.")
                    Instant oldKeysEndAt) {
        var issued = desk.rotate(integration, oldKeysEndAt, caller.as(Role.ADMIN));
        ring.forget();
        return issued;
    }

    @Mutation
    @Description("Shuts the door to a key at once, within two seconds at other replicas. Harmless twice. For admins.")
    public Integration revokeIntegrationKey(@Id @NonNull @Description("The key's id.") String key) {
        var integration = desk.revoke(keyId(key), caller.as(Role.ADMIN));
        ring.forget();
        return integration;
    }

    private static UUID keyId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no key '%s'; ids of keys are UUIDs".formatted(key));
        }
    }
}
