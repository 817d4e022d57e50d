package io.pipekeeper.monitor.dataset;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Datasets and jobs as others tell of them. */
@GraphQLApi
@RunOnVirtualThread
public class DatasetApi {

    private final DatasetDesk desk;

    DatasetApi(DatasetDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("What is told of a dataset, by its `namespace/name`.")
    public Dataset dataset(@NonNull String name) {
        return new Dataset(name);
    }

    @Query
    @NonNull
    @Description("What is told of a job, by its `namespace/name`.")
    public Job job(@NonNull String name) {
        return new Job(name);
    }

    @Query
    @NonNull
    @Description("Whom OpenLineage events name as owners, at most 1,000.")
    public List<@NonNull OwnershipProposal> ownershipProposals() {
        return desk.proposals();
    }

    @NonNull
    @Description("Its columns, as they were told last.")
    public List<@NonNull Field> fields(@Source Dataset dataset) {
        return desk.schema(dataset.name())
                .newest()
                .map(SchemaHistory.Version::fields)
                .orElse(List.of());
    }

    @NonNull
    @Description("How its columns changed, the newest change first.")
    public List<@NonNull SchemaChange> schemaChanges(@Source Dataset dataset) {
        return desk.schema(dataset.name()).changes();
    }

    @NonNull
    @Description("The jobs that write it.")
    public List<@NonNull Job> writtenBy(@Source Dataset dataset) {
        return jobs(desk.writersOf(dataset.name()));
    }

    @NonNull
    @Description("The jobs that read it.")
    public List<@NonNull Job> readBy(@Source Dataset dataset) {
        return jobs(desk.readersOf(dataset.name()));
    }

    @NonNull
    @Description("The datasets from which it is made.")
    public List<@NonNull Dataset> upstream(@Source Dataset dataset) {
        return datasets(desk.madeFrom(dataset.name()));
    }

    @NonNull
    @Description("The datasets that are made from it.")
    public List<@NonNull Dataset> downstream(@Source Dataset dataset) {
        return datasets(desk.madeInto(dataset.name()));
    }

    @NonNull
    @Description("The datasets that it reads.")
    public List<@NonNull Dataset> reads(@Source Job job) {
        return datasets(desk.upstreamDatasets(job.name()));
    }

    @NonNull
    @Description("The datasets that it writes.")
    public List<@NonNull Dataset> writes(@Source Job job) {
        return datasets(desk.downstreamDatasets(job.name()));
    }

    @NonNull
    @Description("The jobs that write what it reads.")
    public List<@NonNull Job> upstream(@Source Job job) {
        return jobs(desk.upstreamJobs(job.name()));
    }

    @NonNull
    @Description("The jobs that read what it writes.")
    public List<@NonNull Job> downstream(@Source Job job) {
        return jobs(desk.downstreamJobs(job.name()));
    }

    private static List<Dataset> datasets(List<String> names) {
        return names.stream().map(Dataset::new).toList();
    }

    private static List<Job> jobs(List<String> names) {
        return names.stream().map(Job::new).toList();
    }
}
