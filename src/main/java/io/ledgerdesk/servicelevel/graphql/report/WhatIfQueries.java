package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.input.SlaFilterInput;
import io.ledgerdesk.servicelevel.graphql.input.SlaFilters;
import io.ledgerdesk.servicelevel.graphql.report.WhatIfTypes.SlaInsteadInput;
import io.ledgerdesk.servicelevel.graphql.report.WhatIfTypes.SlaWhatIf;
import io.ledgerdesk.servicelevel.view.whatif.Alternative;
import io.ledgerdesk.servicelevel.view.whatif.WhatIf;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What would have become of a period's promises. */
@GraphQLApi
public class WhatIfQueries {
    private final CurrentCaller callers;
    private final WhatIf whatIf;
    private final SlaFilters filters;

    WhatIfQueries(CurrentCaller callers, WhatIf whatIf, SlaFilters filters) {
        this.callers = callers;
        this.whatIf = whatIf;
        this.filters = filters;
    }

    @Needs("sla.read")
    @Query("slaWhatIf")
    @Description(
            "How the clocks that stopped in a period were judged, and how they would have been under"
                    + " another agreement, calendar or plan: counted anew from what happened to the"
                    + " tickets. Nothing is stored. For staff.")
    public @NonNull Uni<SlaWhatIf> slaWhatIf(
            @NonNull @Name("from") @Description("First instant of the period.") Instant from,
            @NonNull @Name("to") @Description("First instant behind the period.") Instant to,
            @NonNull @Name("instead") @Description("What is supposed to have held.")
                    SlaInsteadInput instead,
            @Name("filter") @Description("Which clocks; absent for all.")
                    @Nullable SlaFilterInput filter) {
        Caller caller = callers.require();
        SlaFilters.checkPeriod(from, to);
        return whatIf.answer(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        new WhatIf.Asked(from, to, filters.of(filter), alternative(instead)))
                .map(SlaWhatIf::of);
    }

    private static Alternative alternative(SlaInsteadInput input) {
        List<Alternative> given =
                Stream.of(
                                one(
                                        CatalogueKind.AGREEMENT,
                                        input.agreement(),
                                        Alternative.Agreement::new),
                                one(
                                        CatalogueKind.CALENDAR,
                                        input.calendar(),
                                        Alternative.Calendar::new),
                                one(CatalogueKind.PLAN, input.plan(), Alternative.Plan::new))
                        .flatMap(Optional::stream)
                        .toList();
        if (given.size() != 1) {
            throw new Fault("BAD_FILTER", "instead names one agreement, calendar or plan");
        }
        return given.getFirst();
    }

    private static Optional<Alternative> one(
            CatalogueKind kind,
            @Nullable String id,
            Function<CatalogueId, Alternative> alternative) {
        return Optional.ofNullable(id)
                .map(given ->
                        CatalogueIds.parse(kind, given)
                                .orElseThrow(() ->
                                        new Fault(
                                                "BAD_FILTER",
                                                "no "
                                                        + kind.noun()
                                                        + "'s id or key, which is "
                                                        + CatalogueId.ALLOWED)))
                .map(alternative);
    }
}
