package io.pipekeeper.oncall.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pipekeeper.subgraph.id.Label;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who can be on call, in files and in storage the id alone. Owned by ownership-service. */
@Key(fields = @FieldSet("id"))
@Description("Somebody who can be on call.")
public record Person(
        @Id @NonNull @Description("The person's label.") String id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Person {
        Label.require(id);
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
