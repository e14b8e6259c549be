package io.ledgerdesk.catalogue.graphql.input;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which entries a list has. */
public final class FilterInputs {
    private static final String SEARCH = "A part of the name or key; blank for all.";
    private static final String RETIRED =
            "Whether entries that are in use no more are shown too; absent for not.";

    private FilterInputs() {}

    /** Which calendars, plans, services or policies are meant. */
    @Input("CatalogueFilterInput")
    @Description("Which entries are meant: those that meet every condition given.")
    public record CatalogueFilterInput(
            @Description(SEARCH) @Nullable String search,
            @Description(RETIRED) @Nullable Boolean includeRetired) {}

    /** Which topics are meant. */
    @Input("TopicFilterInput")
    @Description("Which topics are meant: those that meet every condition given.")
    public record TopicFilterInput(
            @Description(SEARCH) @Nullable String search,
            @Id @Description("Directly below this topic.") @Nullable String parentId,
            @Description("At the top of the tree: without a parent.") @Nullable Boolean top,
            @Id @Description("Of this service.") @Nullable String serviceId,
            @Description(RETIRED) @Nullable Boolean includeRetired) {}

    /** Which agreements are meant. */
    @Input("AgreementFilterInput")
    @Description("Which agreements are meant: those that meet every condition given.")
    public record AgreementFilterInput(
            @Description(SEARCH) @Nullable String search,
            @Id @Description("Of this company; not those of companies above it.")
                    @Nullable String companyId,
            @Description("Of no company: those for everybody.") @Nullable Boolean everybody,
            @Id @Description("That cover this service.") @Nullable String serviceId,
            @Id @Description("Of this plan.") @Nullable String planId,
            @Description("Under which a ticket may be registered then.") @Nullable Instant validAt,
            @Description("That end before.") @Nullable Instant endsBefore,
            @Description(RETIRED) @Nullable Boolean includeRetired) {}
}
