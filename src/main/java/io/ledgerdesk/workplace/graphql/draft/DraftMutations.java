package io.ledgerdesk.workplace.graphql.draft;

import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.workplace.graphql.draft.DraftInputs.DiscardDraftInput;
import io.ledgerdesk.workplace.graphql.draft.DraftInputs.SaveDraftInput;
import io.ledgerdesk.workplace.graphql.draft.DraftPayloads.DiscardDraftPayload;
import io.ledgerdesk.workplace.graphql.draft.DraftPayloads.SaveDraftPayload;
import io.ledgerdesk.workplace.graphql.error.LimitReached;
import io.ledgerdesk.workplace.graphql.ticket.VisibleTickets;
import io.ledgerdesk.workplace.view.draft.Drafts;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Keeping and dropping drafts. */
@GraphQLApi
public class DraftMutations {
    private final CurrentCaller callers;
    private final Drafts drafts;
    private final VisibleTickets tickets;
    private final TicketReader reader;

    DraftMutations(
            CurrentCaller callers, Drafts drafts, VisibleTickets tickets, TicketReader reader) {
        this.callers = callers;
        this.drafts = drafts;
        this.tickets = tickets;
        this.reader = reader;
    }

    @Needs("draft.use")
    @Mutation("saveDraft")
    @Description("Keeps the reply that you are writing; for you alone, one for each ticket.")
    public @NonNull Uni<SaveDraftPayload> saveDraft(
            @NonNull @Name("input") @Description("What is needed for it.") SaveDraftInput input) {
        Caller caller = callers.require();
        UserError problem = problem(input);
        if (problem != null) {
            return Uni.createFrom().item(SaveDraftPayload.refused(problem));
        }
        return tickets.find(caller, input.ticketId())
                .chain(found ->
                        found.map(card -> save(caller, card, input))
                                .orElseGet(() ->
                                        Uni.createFrom()
                                                .item(
                                                        SaveDraftPayload.refused(
                                                                VisibleTickets.notFound()))));
    }

    @Needs("draft.use")
    @Mutation("discardDraft")
    @Description("Drops your draft on a ticket; done as well if there is none.")
    public @NonNull Uni<DiscardDraftPayload> discardDraft(
            @NonNull @Name("input") @Description("What is needed for it.")
                    DiscardDraftInput input) {
        Caller caller = callers.require();
        Optional<TicketId> ticket = Ticket.parse(input.ticketId());
        if (ticket.isEmpty()) {
            return Uni.createFrom()
                    .item(new DiscardDraftPayload(false, List.of(VisibleTickets.notFound())));
        }
        return drafts.discard(caller.tenant(), caller.actor().id(), ticket.get())
                .map(dropped -> new DiscardDraftPayload(dropped, List.of()));
    }

    private Uni<SaveDraftPayload> save(Caller caller, TicketCard card, SaveDraftInput input) {
        Integer basedOn = input.basedOnVersion();
        return drafts.save(
                        caller.tenant(),
                        caller.actor().id(),
                        card.id(),
                        card.registration().requester().id(),
                        input.text(),
                        basedOn == null ? card.version() : basedOn)
                .map(kept ->
                        kept.map(draft ->
                                        new SaveDraftPayload(
                                                ReplyDraft.of(draft, reader.show(caller, card)),
                                                List.of()))
                                .orElseGet(() -> SaveDraftPayload.refused(tooMany())));
    }

    private @Nullable UserError problem(SaveDraftInput input) {
        Integer basedOn = input.basedOnVersion();
        if (basedOn != null && basedOn < 1) {
            return ValidationFailed.of("basedOnVersion", "1 or more");
        }
        return drafts.limits()
                .objection(input.text())
                .map(allowed -> ValidationFailed.of("text", allowed))
                .orElse(null);
    }

    private UserError tooMany() {
        int most = drafts.limits().most();
        return new LimitReached(
                "TOO_MANY_DRAFTS",
                "You keep " + most + " drafts, as many as a person may: discard one first.",
                null,
                most);
    }
}
