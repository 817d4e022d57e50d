package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.metric.MetricName;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One thing that must be true of a dataset. */
@Key(fields = @FieldSet("id"))
@Description("One thing that must be true of a dataset.")
public record Check(
        @Id @NonNull String id,
        @Ignore String contractId,
        @Ignore String pipelineId,
        @Ignore String warehouse,

        @NonNull @Description("Warehouse and table.") String dataset,

        @NonNull String name,
        @NonNull CheckKind kind,

        @NonNull @Description("How bad it is when it fails.")
        Severity severity,

        @NonNull @Description("What must be true, in words.")
        String expected,

        @Nullable @Description("What it costs the business when it fails, as the contract says.")
        String businessImpact,

        @Ignore @Nullable String hears) {

    /** A check that hears of no number that others tell. */
    public Check(
            String id,
            String contractId,
            String pipelineId,
            String warehouse,
            String dataset,
            String name,
            CheckKind kind,
            Severity severity,
            String expected,
            @Nullable String businessImpact) {
        this(id, contractId, pipelineId, warehouse, dataset, name, kind, severity, expected, businessImpact, null);
    }

    /** The same check, with what it costs the business when it fails. */
    public Check mattering(@Nullable String impact) {
        return new Check(id, contractId, pipelineId, warehouse, dataset, name, kind, severity, expected, impact, hears);
    }

    /** The same check, which hears of a number that others tell. */
    public Check hearing(@Nullable MetricName metric) {
        return new Check(
                id,
                contractId,
                pipelineId,
                warehouse,
                dataset,
                name,
                kind,
                severity,
                expected,
                businessImpact,
                metric == null ? null : metric.key());
    }
}
