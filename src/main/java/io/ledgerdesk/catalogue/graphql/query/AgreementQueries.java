package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.graphql.input.FilterInputs.AgreementFilterInput;
import io.ledgerdesk.catalogue.graphql.input.FilterInputs.CatalogueFilterInput;
import io.ledgerdesk.catalogue.graphql.list.AgreementConnection;
import io.ledgerdesk.catalogue.graphql.list.PlanConnection;
import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.graphql.type.Plan;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Plans and agreements. */
@GraphQLApi
public class AgreementQueries {
    private static final String ID = "An id that the desk gave, or a key.";
    private static final String FILTER = "Which; absent for all that are in use.";

    private final Lists lists;

    AgreementQueries(Lists lists) {
        this.lists = lists;
    }

    @Needs("catalogue.read")
    @Query("plan")
    @Description("A plan by id or key, also one that is retired; nothing if there is none.")
    public Uni<@Nullable Plan> plan(@Id @NonNull @Name("id") @Description(ID) String id) {
        return lists.one(CatalogueKind.PLAN, id).map(found -> found.map(Plan::new).orElse(null));
    }

    @Needs("catalogue.read")
    @Query("plans")
    @Description("The plans of the desk, by the page.")
    public @NonNull Uni<PlanConnection> plans(
            @Name("filter") @Description(FILTER) @Nullable CatalogueFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        return lists.page(
                        "plans",
                        filter,
                        lists.page(first, after, last, before),
                        (tenant, book) -> Entries.of(tenant, book, CatalogueKind.PLAN, filter))
                .map(page -> PlanConnection.of(page.map(Plan::new)));
    }

    @Needs("catalogue.read")
    @Query("agreement")
    @Description("An agreement by id or key, also one that is retired; nothing if there is none.")
    public Uni<@Nullable Agreement> agreement(@Id @NonNull @Name("id") @Description(ID) String id) {
        return lists.one(CatalogueKind.AGREEMENT, id)
                .map(found -> found.map(Agreement::new).orElse(null));
    }

    @Needs("catalogue.read")
    @Query("agreements")
    @Description("The agreements of the desk, by the page.")
    public @NonNull Uni<AgreementConnection> agreements(
            @Name("filter") @Description(FILTER) @Nullable AgreementFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        return lists.page(
                        "agreements",
                        filter,
                        lists.page(first, after, last, before),
                        (tenant, book) -> agreements(tenant, book, filter))
                .map(page -> AgreementConnection.of(page.map(Agreement::new)));
    }

    private static Entries agreements(
            TenantId tenant, CatalogueBook book, @Nullable AgreementFilterInput filter) {
        CatalogueKind kind = CatalogueKind.AGREEMENT;
        if (filter == null) {
            return Entries.of(tenant, book, kind, false);
        }
        Entries all =
                Entries.of(tenant, book, kind, filter.includeRetired()).named(filter.search());
        String company = filter.companyId();
        Boolean everybody = filter.everybody();
        String service = filter.serviceId();
        String plan = filter.planId();
        Instant at = filter.validAt();
        Instant before = filter.endsBefore();
        Optional<CatalogueId> covered = id(CatalogueKind.SERVICE, service);
        Optional<CatalogueId> promised = id(CatalogueKind.PLAN, plan);
        return all.only(seen -> company == null || isOf(terms(seen), company))
                .only(seen -> everybody == null || everybody == (terms(seen).company() == null))
                .only(seen -> service == null || covered.filter(terms(seen)::covers).isPresent())
                .only(seen ->
                        plan == null || promised.filter(terms(seen).plan()::equals).isPresent())
                .only(seen -> at == null || terms(seen).isValidAt(at))
                .only(seen -> before == null || endsBefore(terms(seen), before));
    }

    private static boolean endsBefore(AgreementContent terms, Instant before) {
        Instant end = terms.validTo();
        return end != null && end.isBefore(before);
    }

    /** A company goes by its key, or by its global id of the directory. */
    private static boolean isOf(AgreementContent terms, String company) {
        CompanyId of = terms.company();
        return of != null
                && (of.value().equals(company) || ("company_~" + of.value()).equals(company));
    }

    private static Optional<CatalogueId> id(CatalogueKind kind, @Nullable String text) {
        return Optional.ofNullable(text).flatMap(id -> CatalogueIds.parse(kind, id));
    }

    private static AgreementContent terms(Seen seen) {
        return (AgreementContent) seen.entry().content();
    }
}
