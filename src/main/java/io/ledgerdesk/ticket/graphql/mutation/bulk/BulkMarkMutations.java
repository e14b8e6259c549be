package io.ledgerdesk.ticket.graphql.mutation.bulk;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.ClassifyTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.OverridePrioritiesInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.TagTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.UntagTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.WatchTicketsInput;
import io.ledgerdesk.ticket.graphql.mutation.People;
import io.ledgerdesk.ticket.graphql.mutation.terms.TicketTerms;
import io.ledgerdesk.ticket.graphql.mutation.terms.Wish;
import io.ledgerdesk.ticket.graphql.payload.bulk.BulkPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What many tickets are, by what they are found, and who hears of them. */
@GraphQLApi
public class BulkMarkMutations {
    private final Bulk bulk;
    private final CurrentCaller callers;
    private final TicketTerms terms;

    BulkMarkMutations(Bulk bulk, CurrentCaller callers, TicketTerms terms) {
        this.bulk = bulk;
        this.callers = callers;
        this.terms = terms;
    }

    @Needs("ticket.classify")
    @Mutation("classifyTickets")
    @Description(
            "Says what sort of matter it is and how much it matters; the priority follows. For each of many tickets.")
    public @NonNull Uni<BulkPayload> classifyTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ClassifyTicketsInput input) {
        Caller caller = callers.require();
        Wish wish = new Wish(input.topic(), null, null);
        return bulk.sendFound(
                input,
                null,
                ticket ->
                        terms.ofKnown(caller, ticket, wish)
                                .map(found ->
                                        new ClassifyTicket(
                                                ticket,
                                                Words.orNull(TicketKind.class, input.kind()),
                                                found.topic(),
                                                Words.orNull(Impact.class, input.impact()),
                                                Words.orNull(Urgency.class, input.urgency()),
                                                found.service(),
                                                found.agreement(),
                                                found.rule())));
    }

    @Needs("ticket.classify")
    @Mutation("overridePriorities")
    @Description("Sets the priority by hand; it holds until it is reset. For each of many tickets.")
    public @NonNull Uni<BulkPayload> overridePriorities(
            @NonNull @Name("input") @Description("What is needed for it.")
                    OverridePrioritiesInput input) {
        return bulk.send(
                input,
                null,
                ticket ->
                        new OverridePriority(
                                ticket,
                                Words.as(Priority.class, input.priority()),
                                input.reason()));
    }

    @Needs("ticket.classify")
    @Mutation("tagTickets")
    @Description("Marks it with words by which it is found. For each of many tickets.")
    public @NonNull Uni<BulkPayload> tagTickets(
            @NonNull @Name("input") @Description("What is needed for it.") TagTicketsInput input) {
        return bulk.send(input, null, ticket -> new TagTicket(ticket, input.tags()));
    }

    @Needs("ticket.classify")
    @Mutation("untagTickets")
    @Description("Takes marks off. For each of many tickets.")
    public @NonNull Uni<BulkPayload> untagTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    UntagTicketsInput input) {
        return bulk.send(input, null, ticket -> new UntagTicket(ticket, input.tags()));
    }

    @Needs("ticket.watch")
    @Mutation("watchTickets")
    @Description("Lets somebody hear of it. For each of many tickets.")
    public @NonNull Uni<BulkPayload> watchTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    WatchTicketsInput input) {
        return bulk.send(
                input,
                People.problem("who", input.who()),
                ticket -> new WatchTicket(ticket, People.somebody(input.who())));
    }
}
