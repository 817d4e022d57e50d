package io.pipekeeper.ownership.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who can own a pipeline: a person or a team. */
@Interface
@Description("Who can own a pipeline: a person or a team.")
public interface Owner {

    @Id
    @NonNull
    @Name("id")
    @Description("Label (RFC 1123), unique among people and among teams.")
    String id();

    @NonNull
    @Name("name")
    @Description("As people say it.")
    String name();
}
