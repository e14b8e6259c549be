package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.graphql.input.FilterInputs.CatalogueFilterInput;
import io.ledgerdesk.catalogue.graphql.list.CalendarConnection;
import io.ledgerdesk.catalogue.graphql.list.EscalationPolicyConnection;
import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.graphql.type.EscalationPolicy;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Working calendars and escalation policies. */
@GraphQLApi
public class CalendarQueries {
    private static final String ID = "An id that the desk gave, or a key.";
    private static final String FILTER = "Which; absent for all that are in use.";

    private final Lists lists;

    CalendarQueries(Lists lists) {
        this.lists = lists;
    }

    @Needs("catalogue.read")
    @Query("calendar")
    @Description(
            "A working calendar by id or key, also one that is retired; nothing if there is none.")
    public Uni<@Nullable Calendar> calendar(@Id @NonNull @Name("id") @Description(ID) String id) {
        return lists.one(CatalogueKind.CALENDAR, id)
                .map(found -> found.map(Calendar::new).orElse(null));
    }

    @Needs("catalogue.read")
    @Query("calendars")
    @Description("The working calendars of the desk, by the page.")
    public @NonNull Uni<CalendarConnection> calendars(
            @Name("filter") @Description(FILTER) @Nullable CatalogueFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        return lists.page(
                        "calendars",
                        filter,
                        lists.page(first, after, last, before),
                        (tenant, book) -> Entries.of(tenant, book, CatalogueKind.CALENDAR, filter))
                .map(page -> CalendarConnection.of(page.map(Calendar::new)));
    }

    @Needs("catalogue.read")
    @Query("escalationPolicy")
    @Description(
            "An escalation policy by id or key, also one that is retired; nothing if there is none.")
    public Uni<@Nullable EscalationPolicy> escalationPolicy(
            @Id @NonNull @Name("id") @Description(ID) String id) {
        return lists.one(CatalogueKind.ESCALATION_POLICY, id)
                .map(found -> found.map(EscalationPolicy::new).orElse(null));
    }

    @Needs("catalogue.read")
    @Query("escalationPolicies")
    @Description("The escalation policies of the desk, by the page.")
    public @NonNull Uni<EscalationPolicyConnection> escalationPolicies(
            @Name("filter") @Description(FILTER) @Nullable CatalogueFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        return lists.page(
                        "escalationPolicies",
                        filter,
                        lists.page(first, after, last, before),
                        (tenant, book) ->
                                Entries.of(tenant, book, CatalogueKind.ESCALATION_POLICY, filter))
                .map(page -> EscalationPolicyConnection.of(page.map(EscalationPolicy::new)));
    }
}
