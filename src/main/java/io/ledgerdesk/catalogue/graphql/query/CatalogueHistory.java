package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.graphql.list.CatalogueChange;
import io.ledgerdesk.catalogue.graphql.list.CatalogueChangeConnection;
import io.ledgerdesk.catalogue.graphql.list.CatalogueChangeConnection.CatalogueChangeEdge;
import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.graphql.type.EscalationPolicy;
import io.ledgerdesk.catalogue.graphql.type.Plan;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.catalogue.view.CatalogueVersions;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who changed an entry of the catalogue, when and how. */
@GraphQLApi
public class CatalogueHistory {
    private static final String LIST = "catalogueHistory";
    private static final String HISTORY =
            "Who changed it, when and how, the latest first: each of its versions.";

    private final Lists lists;
    private final CatalogueVersions versions;

    CatalogueHistory(Lists lists, CatalogueVersions versions) {
        this.lists = lists;
        this.versions = versions;
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<CatalogueChangeConnection> calendarHistory(
            @Source Calendar calendar,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        return of(calendar.seen(), first, after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<CatalogueChangeConnection> planHistory(
            @Source Plan plan,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        return of(plan.seen(), first, after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<CatalogueChangeConnection> agreementHistory(
            @Source Agreement agreement,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        return of(agreement.seen(), first, after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<CatalogueChangeConnection> serviceHistory(
            @Source Service service,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        return of(service.seen(), first, after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<CatalogueChangeConnection> topicHistory(
            @Source Topic topic,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        return of(topic.seen(), first, after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<CatalogueChangeConnection> policyHistory(
            @Source EscalationPolicy policy,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        return of(policy.seen(), first, after);
    }

    private Uni<CatalogueChangeConnection> of(
            Seen seen, @Nullable Integer first, @Nullable String after) {
        if (!lists.areReadable()) {
            return Uni.createFrom()
                    .item(connection(List.of(), 1, seen.entry().id().value(), false));
        }
        PageArguments page = lists.page(first, after, null, null);
        String asked = Cursor.digest(CatalogueIds.global(seen.kind(), seen.entry().id()));
        long before =
                after == null ? Integer.MAX_VALUE : Cursor.parse(after, LIST, asked, 1).position(0);
        return versions.page(
                        seen.tenant(),
                        seen.kind(),
                        seen.entry().id(),
                        (int) Math.min(Integer.MAX_VALUE, before),
                        page.size() + 1)
                .map(found -> connection(found, page.size(), asked, after != null));
    }

    private static CatalogueChangeConnection connection(
            List<RecordedEvent> found, int size, String asked, boolean hasPrevious) {
        List<CatalogueChangeEdge> edges =
                found.subList(0, Math.min(found.size(), size)).stream()
                        .map(CatalogueChange::of)
                        .map(change -> new CatalogueChangeEdge(cursor(asked, change), change))
                        .toList();
        return new CatalogueChangeConnection(
                edges,
                edges.stream().map(CatalogueChangeEdge::node).toList(),
                PageInfo.of(
                        edges.stream().map(CatalogueChangeEdge::cursor).toList(),
                        hasPrevious,
                        found.size() > size));
    }

    private static String cursor(String asked, CatalogueChange change) {
        return new Cursor(LIST, asked, List.of(Integer.toString(change.version()))).text();
    }
}
