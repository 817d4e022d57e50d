package io.pipekeeper.monitor.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What is bad, and what oncall was told of it. */
@GraphQLApi
@RunOnVirtualThread
public class AlertApi {

    private final AlertDesk desk;

    AlertApi(AlertDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("What is bad, newest first, at most 200. Without `open`, also what was.")
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

    @NonNull
    @Description("Alerts of one group are one incident. A symptom has the group of its cause.")
    public String group(@Source Alert alert) {
        return alert.groupTold();
    }

    @Description("When oncall was told first; null while it was not.")
    public @Nullable Instant toldAt(@Source Alert alert) {
        var told = alert.told();
        return told == null ? null : told.since();
    }

    @Description("The failure upstream of which it was told to be a symptom.")
    public List<@Nullable Alert> symptomOf(@Source List<Alert> alerts) {
        var causes = desk.known(alerts.stream()
                .map(Alert::cause)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return alerts.stream()
                .<@Nullable Alert>map(alert -> causes.get(alert.cause()))
                .toList();
    }
}
