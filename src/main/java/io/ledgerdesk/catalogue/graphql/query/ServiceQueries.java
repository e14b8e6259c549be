package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.graphql.input.FilterInputs.CatalogueFilterInput;
import io.ledgerdesk.catalogue.graphql.input.FilterInputs.TopicFilterInput;
import io.ledgerdesk.catalogue.graphql.list.ServiceConnection;
import io.ledgerdesk.catalogue.graphql.list.TopicConnection;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Services and topics. */
@GraphQLApi
public class ServiceQueries {
    private static final String ID = "An id that the desk gave, or a key.";
    private static final String FILTER = "Which; absent for all that are in use.";

    private final Lists lists;

    ServiceQueries(Lists lists) {
        this.lists = lists;
    }

    @Needs("catalogue.read")
    @Query("service")
    @Description("A service by id or key, also one that is retired; nothing if there is none.")
    public Uni<@Nullable Service> service(@Id @NonNull @Name("id") @Description(ID) String id) {
        return lists.one(CatalogueKind.SERVICE, id)
                .map(found -> found.map(Service::new).orElse(null));
    }

    @Needs("catalogue.read")
    @Query("services")
    @Description("The services of the desk, by the page.")
    public @NonNull Uni<ServiceConnection> services(
            @Name("filter") @Description(FILTER) @Nullable CatalogueFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        return lists.page(
                        "services",
                        filter,
                        lists.page(first, after, last, before),
                        (tenant, book) -> Entries.of(tenant, book, CatalogueKind.SERVICE, filter))
                .map(page -> ServiceConnection.of(page.map(Service::new)));
    }

    @Needs("catalogue.read")
    @Query("topic")
    @Description("A topic by id or key, also one that is retired; nothing if there is none.")
    public Uni<@Nullable Topic> topic(@Id @NonNull @Name("id") @Description(ID) String id) {
        return lists.one(CatalogueKind.TOPIC, id).map(found -> found.map(Topic::new).orElse(null));
    }

    @Needs("catalogue.read")
    @Query("topics")
    @Description("The topics of the desk, by the page.")
    public @NonNull Uni<TopicConnection> topics(
            @Name("filter") @Description(FILTER) @Nullable TopicFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        return lists.page(
                        "topics",
                        filter,
                        lists.page(first, after, last, before),
                        (tenant, book) -> topics(tenant, book, filter))
                .map(page -> TopicConnection.of(page.map(Topic::new)));
    }

    private static Entries topics(
            TenantId tenant, CatalogueBook book, @Nullable TopicFilterInput filter) {
        CatalogueKind kind = CatalogueKind.TOPIC;
        if (filter == null) {
            return Entries.of(tenant, book, kind, false);
        }
        String parent = filter.parentId();
        Boolean top = filter.top();
        String service = filter.serviceId();
        Optional<CatalogueId> below = id(kind, parent);
        Optional<CatalogueId> concerns = id(CatalogueKind.SERVICE, service);
        return Entries.of(tenant, book, kind, filter.includeRetired())
                .named(filter.search())
                .only(seen -> parent == null || isSame(below, said(seen).parent()))
                .only(seen -> top == null || top == (said(seen).parent() == null))
                .only(seen -> service == null || isSame(concerns, said(seen).service()));
    }

    private static boolean isSame(Optional<CatalogueId> wanted, @Nullable CatalogueId said) {
        return said != null && wanted.filter(said::equals).isPresent();
    }

    private static Optional<CatalogueId> id(CatalogueKind kind, @Nullable String text) {
        return Optional.ofNullable(text).flatMap(id -> CatalogueIds.parse(kind, id));
    }

    private static TopicContent said(Seen seen) {
        return (TopicContent) seen.entry().content();
    }
}
