package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.report.BacklogTypes.BacklogPoint;
import io.ledgerdesk.servicelevel.graphql.report.BacklogTypes.OverdueAnswer;
import io.ledgerdesk.servicelevel.graphql.report.ReportWords.BacklogBy;
import io.ledgerdesk.servicelevel.graphql.report.ReportWords.BacklogStep;
import io.ledgerdesk.servicelevel.view.backlog.BacklogBasis;
import io.ledgerdesk.servicelevel.view.backlog.Backlogs;
import io.ledgerdesk.servicelevel.view.report.ReportSettings;
import io.ledgerdesk.ticket.graphql.input.QueueInputs.QueueFilterInput;
import io.ledgerdesk.ticket.graphql.reader.QueueFilters;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.value.AsOfBasis;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** How much was open, and how much of what is open is overdue. */
@GraphQLApi
public class BacklogQueries {
    private final CurrentCaller callers;
    private final Backlogs backlogs;
    private final QueueFilters filters;
    private final ReportSettings settings;
    private final Clock clock;

    BacklogQueries(
            CurrentCaller callers,
            Backlogs backlogs,
            QueueFilters filters,
            ReportSettings settings,
            Clock clock) {
        this.callers = callers;
        this.backlogs = backlogs;
        this.filters = filters;
        this.settings = settings;
        this.clock = clock;
    }

    @Needs("sla.read")
    @Query("backlog")
    @Description(
            "How many of the tickets that you may see were open at each of several instants. For"
                    + " staff.")
    public @NonNull Uni<@NonNull List<@NonNull BacklogPoint>> backlog(
            @NonNull @Name("from") @Description("The first instant.") Instant from,
            @NonNull
                    @Name("to")
                    @Description("The last one lies at or before it, and not ahead of now.")
                    Instant to,
            @DefaultValue("DAY") @Name("step") @Description("How far apart; days if absent.")
                    @Nullable BacklogStep step,
            @Name("zone") @Description("Whose days and weeks are meant; UTC if absent.")
                    @Nullable String zone,
            @DefaultValue("STATE")
                    @Name("by")
                    @Description("By what they are told apart; state if absent.")
                    @Nullable BacklogBy by,
            @DefaultValue("OCCURRED")
                    @Name("basis")
                    @Description(
                            "What an instant is compared with: when things happened, as far as the"
                                    + " desk knows now (so if absent; then a ticket is open from when"
                                    + " it was received, imported ones too, and nothing happened"
                                    + " before what was recorded earlier of the same ticket), or"
                                    + " when they were recorded.")
                    @Nullable AsOfBasis basis,
            @Name("filter") @Description("Which of them, as they were then; absent for all.")
                    @Nullable QueueFilterInput filter) {
        Caller caller = callers.require();
        if (to.isBefore(from)) {
            throw new Fault("BAD_FILTER", "to is not before from, " + from);
        }
        return backlogs.at(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        filters.of(filter),
                        instants(from, to, step, Asking.zone(zone)),
                        basis == AsOfBasis.RECORDED ? BacklogBasis.RECORDED : BacklogBasis.OCCURRED,
                        by == null
                                ? io.ledgerdesk.servicelevel.view.backlog.BacklogBy.STATE
                                : Words.as(
                                        io.ledgerdesk.servicelevel.view.backlog.BacklogBy.class,
                                        by))
                .map(found -> found.stream().map(BacklogPoint::of).toList());
    }

    @Needs("sla.read")
    @Query("overdueShare")
    @Description(
            "How many of the open tickets that you may see are past a target that is not met, now."
                    + " For staff.")
    public @NonNull Uni<OverdueAnswer> overdueShare(
            @Name("filter") @Description("Which of the open tickets; absent for all.")
                    @Nullable QueueFilterInput filter) {
        Caller caller = callers.require();
        return backlogs.overdue(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        filters.of(filter),
                        clock.instant())
                .map(share ->
                        new OverdueAnswer(
                                share.open(),
                                share.overdue(),
                                Asking.share(share.open(), share.overdue())));
    }

    private List<Instant> instants(
            Instant from, Instant to, @Nullable BacklogStep step, ZoneId zone) {
        ZonedDateTime begin = from.atZone(zone);
        List<Instant> instants = new ArrayList<>();
        Instant next = from;
        Instant now = clock.instant();
        while (!next.isAfter(to) && !next.isAfter(now)) {
            if (instants.size() == settings.maxInstants()) {
                throw new Fault(
                        "REPORT_TOO_LARGE",
                        "more than %d instants: ask for a shorter period or a longer step"
                                .formatted(settings.maxInstants()));
            }
            instants.add(next);
            next = later(begin, step, instants.size());
        }
        return instants;
    }

    private static Instant later(ZonedDateTime begin, @Nullable BacklogStep step, int steps) {
        return switch (step) {
            case HOUR -> begin.plusHours(steps).toInstant();
            case WEEK -> begin.plusWeeks(steps).toInstant();
            case DAY -> begin.plusDays(steps).toInstant();
            case null -> begin.plusDays(steps).toInstant();
        };
    }
}
