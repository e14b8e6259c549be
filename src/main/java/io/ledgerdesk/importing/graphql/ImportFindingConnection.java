package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A page of findings. */
@Type("ImportFindingConnection")
@Description("A page of what was found, in the order of the file.")
public record ImportFindingConnection(
        @NonNull @Description("The findings with their places in the list.")
                List<@NonNull ImportFindingEdge> edges,
        @NonNull @Description("The findings alone.") List<@NonNull ImportFinding> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A finding and its place in the list. */
    @Type("ImportFindingEdge")
    @Description("A finding and its place in the list.")
    public record ImportFindingEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The finding.") ImportFinding node) {}

    /** What there is to say about a row. */
    @Type("ImportFinding")
    @Description("What there is to say about a row of a log.")
    public record ImportFinding(
            @Description("The line in which the row begins, the header being 1.") int row,
            @NonNull @Description("Whether the row came in.") ImportFindingKind kind,
            @NonNull @Description("Stable code of what it is.") String code,
            @Description("The source's number of the incident, where it could be read.")
                    @Nullable String incident,
            @NonNull @Description("One sentence for a person.") String message) {

        static ImportFinding of(Finding finding) {
            return new ImportFinding(
                    ImportRows.count(finding.line()),
                    ImportFindingKind.valueOf(finding.kind().name()),
                    finding.code(),
                    finding.incident(),
                    finding.message());
        }
    }
}
