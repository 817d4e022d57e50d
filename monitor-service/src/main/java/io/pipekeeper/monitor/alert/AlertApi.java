package io.pipekeeper.monitor.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What the monitor told oncall. */
@GraphQLApi
@RunOnVirtualThread
public class AlertApi {

    private final AlertDesk desk;

    AlertApi(AlertDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("What the monitor told oncall, newest first, at most 200. With `open`, only what is not resolved.")
    public List<@NonNull Alert> alerts(@DefaultValue("true") boolean open) {
        return desk.newest(open);
    }

    @NonNull
    @Description("What is wrong, in one line.")
    public String summary(@Source Alert alert) {
        return alert.notice().summary();
    }

    @NonNull
    @Description("critical, error, warning or info.")
    public String severity(@Source Alert alert) {
        return alert.notice().severity();
    }

    @NonNull
    @Description("The pipeline or service that it belongs to.")
    public String component(@Source Alert alert) {
        return alert.notice().component();
    }

    @NonNull
    @Description("The key by which oncall knows it.")
    public String dedupKey(@Source Alert alert) {
        return alert.dedupKey();
    }
}
