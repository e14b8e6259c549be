package io.ledgerdesk.servicelevel.graphql.plan;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a customer is told of an agreement. */
@Type("CustomerPlan")
@Description("A plan that a customer has, for the customer too: without what is the desk's alone.")
public record CustomerPlan(
        @NonNull @Description("What people call the plan.") String name,
        @Description("What it is, for whoever buys it; absent if nobody said so.")
                @Nullable String description,
        @NonNull @Description("Names of the services that it covers; empty for all.")
                List<@NonNull String> services,
        @NonNull @Description("From when on.") Instant validFrom,
        @Description(
                        "The first instant at which it holds no more for new tickets; absent for no end.")
                @Nullable Instant validTo) {

    /** As an agreement has it now; empty for one without a plan. */
    static Optional<CustomerPlan> of(CatalogueBook book, AgreementContent agreement) {
        return book.plan(agreement.plan())
                .map(plan ->
                        new CustomerPlan(
                                plan.name().value(),
                                description(plan),
                                agreement.services().stream()
                                        .flatMap(id -> book.service(id).stream())
                                        .map(service -> service.name().value())
                                        .toList(),
                                agreement.validFrom(),
                                agreement.validTo()));
    }

    private static @Nullable String description(PlanContent plan) {
        var text = plan.description();
        return text == null ? null : text.value();
    }
}
