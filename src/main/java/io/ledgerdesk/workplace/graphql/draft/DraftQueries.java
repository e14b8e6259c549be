package io.ledgerdesk.workplace.graphql.draft;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.workplace.graphql.draft.ReplyDraftConnection.ReplyDraftEdge;
import io.ledgerdesk.workplace.graphql.ticket.VisibleTickets;
import io.ledgerdesk.workplace.view.draft.Draft;
import io.ledgerdesk.workplace.view.draft.DraftCursor;
import io.ledgerdesk.workplace.view.draft.DraftPage;
import io.ledgerdesk.workplace.view.draft.Drafts;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The caller's own drafts. */
@GraphQLApi
public class DraftQueries {
    private final CurrentCaller callers;
    private final Drafts drafts;
    private final VisibleTickets tickets;
    private final TicketReader reader;

    DraftQueries(
            CurrentCaller callers, Drafts drafts, VisibleTickets tickets, TicketReader reader) {
        this.callers = callers;
        this.drafts = drafts;
        this.tickets = tickets;
        this.reader = reader;
    }

    @Needs("draft.use")
    @Query("draft")
    @Description("Your draft on a ticket; nothing if there is none.")
    public Uni<@Nullable ReplyDraft> draft(
            @Id @NonNull @Name("ticketId") @Description("The ticket.") String ticketId) {
        Caller caller = callers.require();
        return tickets.find(caller, ticketId)
                .chain(found ->
                        found.map(card -> draft(caller, card))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElse(null));
    }

    @Needs("draft.use")
    @Query("myDrafts")
    @Description(
            "Your drafts on the tickets that you may see, the latest first. Keeping a draft again"
                    + " moves it to the front.")
    public @NonNull Uni<ReplyDraftConnection> myDrafts(
            @Name("first")
                    @Description(
                            "How many from the beginning, or behind after; 20 if absent, 20 at"
                                    + " most.")
                    @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, null, null, DraftPage.MOST);
        return drafts.page(caller.tenant(), caller.actor().id(), page.size(), cursor(after))
                .chain(found ->
                        tickets.find(caller, found.drafts().stream().map(Draft::ticket).toList())
                                .map(cards -> connection(caller, found, cards, after != null)));
    }

    private Uni<Optional<ReplyDraft>> draft(Caller caller, TicketCard card) {
        return drafts.find(caller.tenant(), caller.actor().id(), card.id())
                .map(found ->
                        found.map(
                                draft -> ReplyDraft.of(draft, reader.open(caller, "draft", card))));
    }

    private ReplyDraftConnection connection(
            Caller caller, DraftPage page, Map<TicketId, TicketCard> cards, boolean hasPrevious) {
        List<ReplyDraftEdge> edges =
                page.drafts().stream()
                        .flatMap(draft ->
                                Optional.ofNullable(cards.get(draft.ticket()))
                                        .map(card ->
                                                new ReplyDraftEdge(
                                                        DraftCursor.of(draft).text(),
                                                        ReplyDraft.of(
                                                                draft, reader.show(caller, card))))
                                        .stream())
                        .toList();
        reader.listed(caller, "myDrafts", edges.size());
        // of all that were read, so that a page whose end is hidden is no dead end
        List<String> cursors =
                page.drafts().stream().map(draft -> DraftCursor.of(draft).text()).toList();
        return new ReplyDraftConnection(
                edges,
                edges.stream().map(ReplyDraftEdge::node).toList(),
                PageInfo.of(cursors, hasPrevious, page.hasNext()));
    }

    private static @Nullable DraftCursor cursor(@Nullable String text) {
        return text == null
                ? null
                : DraftCursor.parse(text)
                        .orElseThrow(() ->
                                new Fault(
                                        "BAD_CURSOR",
                                        "not a cursor of myDrafts: hand back one as it was given"));
    }
}
