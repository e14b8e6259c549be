package io.ledgerdesk.ticket.graphql.conversation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.graphql.reader.OtherTickets;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.detail.MergedInto;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import io.ledgerdesk.ticket.view.conversation.TicketConversation;
import io.ledgerdesk.ticket.view.conversation.TicketFiles;
import io.ledgerdesk.ticket.view.relation.SeenLink;
import io.ledgerdesk.ticket.view.relation.TicketRelations;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What tickets hold and what they have to do with others: a statement a field, not a ticket. */
@GraphQLApi
public class ConversationFields {
    private final CurrentCaller callers;
    private final TicketConversation conversation;
    private final TicketFiles files;
    private final TicketRelations relations;
    private final OtherTickets others;
    private final Messages messages;

    ConversationFields(
            CurrentCaller callers,
            TicketConversation conversation,
            TicketFiles files,
            TicketRelations relations,
            OtherTickets others,
            Messages messages) {
        this.callers = callers;
        this.conversation = conversation;
        this.files = files;
        this.relations = relations;
        this.others = others;
        this.messages = messages;
    }

    @Name("lastMessage")
    @Description("The latest public message; absent while there is none.")
    public Uni<List<@Nullable Message>> lastMessage(@Source List<Ticket> tickets) {
        Caller caller = callers.require();
        List<TicketId> ids = Tickets.ids(tickets);
        return conversation
                .lastMessages(caller.tenant(), TicketReader.scope(caller), ids)
                .chain(found ->
                        messages.shown(caller, found.values())
                                .map(show -> Tickets.one(ids, found, show)));
    }

    @Name("mergedInto")
    @Description(
            "The ticket that goes on for this one; absent if it was not merged, and if you may not"
                    + " see that ticket.")
    public Uni<List<@Nullable MergedInto>> mergedInto(@Source List<Ticket> tickets) {
        Set<TicketId> into =
                tickets.stream()
                        .flatMap(ticket -> ticket.merge().stream())
                        .map(CardExtras.MergedInto::ticket)
                        .collect(toSet());
        return others.seen(callers.require(), into)
                .map(seen ->
                        tickets.stream()
                                .<@Nullable MergedInto>map(ticket ->
                                        ticket.merge()
                                                .filter(merge -> seen.contains(merge.ticket()))
                                                .map(ConversationFields::mergedInto)
                                                .orElse(null))
                                .toList());
    }

    private static MergedInto mergedInto(CardExtras.MergedInto merge) {
        return new MergedInto(Ticket.globalId(merge.ticket()), merge.number().text());
    }

    @Name("files")
    @Description("The latest 100 files that belong to it, the earliest first.")
    public @NonNull Uni<List<@NonNull List<@NonNull AttachedFile>>> files(
            @Source List<Ticket> tickets) {
        Caller caller = callers.require();
        List<TicketId> ids = Tickets.ids(tickets);
        return files.files(caller.tenant(), TicketReader.scope(caller), ids)
                .map(found -> Tickets.each(ids, found, AttachedFile::of));
    }

    @Name("links")
    @Description(
            "What it, and what was merged into it, has to do with other tickets: the latest 200, the"
                    + " earliest first; always empty for requesters.")
    public @NonNull Uni<List<@NonNull List<@NonNull TicketLink>>> links(
            @Source List<Ticket> tickets) {
        List<TicketId> ids = Tickets.ids(tickets);
        return forStaff(
                        ids,
                        (caller, wanted) -> relations.links(caller.tenant(), wanted),
                        SeenLink::other)
                .map(found -> Tickets.each(ids, found, TicketLink::of));
    }

    @Name("mergedTickets")
    @Description(
            "The tickets that were merged into it: the latest 200, the earliest first; always empty"
                    + " for requesters.")
    public @NonNull Uni<List<@NonNull List<@NonNull MergedTicket>>> mergedTickets(
            @Source List<Ticket> tickets) {
        List<TicketId> ids = Tickets.ids(tickets);
        return forStaff(
                        ids,
                        (caller, wanted) -> relations.mergedTickets(caller.tenant(), wanted),
                        io.ledgerdesk.ticket.view.relation.MergedTicket::id)
                .map(found -> Tickets.each(ids, found, MergedTicket::of));
    }

    private <T> Uni<Map<TicketId, List<T>>> forStaff(
            List<TicketId> ids,
            BiFunction<Caller, List<TicketId>, Uni<Map<TicketId, List<T>>>> read,
            Function<T, TicketId> other) {
        Caller caller = callers.require();
        return caller.isRequester()
                ? Uni.createFrom().item(Map.of())
                : read.apply(caller, ids).chain(found -> visible(caller, found, other));
    }

    /** Without the tickets at the other end that the caller does not see. */
    private <T> Uni<Map<TicketId, List<T>>> visible(
            Caller caller, Map<TicketId, List<T>> found, Function<T, TicketId> other) {
        Set<TicketId> named =
                found.values().stream().flatMap(List::stream).map(other).collect(toSet());
        return others.seen(caller, named)
                .map(seen ->
                        found.entrySet().stream()
                                .collect(
                                        toMap(
                                                Map.Entry::getKey,
                                                each ->
                                                        each.getValue().stream()
                                                                .filter(one ->
                                                                        seen.contains(
                                                                                other.apply(one)))
                                                                .toList())));
    }
}
