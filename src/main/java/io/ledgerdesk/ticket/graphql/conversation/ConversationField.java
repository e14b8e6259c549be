package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.conversation.MessagePage;
import io.ledgerdesk.ticket.view.conversation.TicketConversation;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one ticket, by the page. Not in batches: there, tickets that ask under two
 * names for two pages would be given the same one.
 */
@GraphQLApi
public class ConversationField {
    private final CurrentCaller callers;
    private final TicketConversation conversation;
    private final GraphQlSettings settings;
    private final TicketReader reader;
    private final Messages messages;

    ConversationField(
            CurrentCaller callers,
            TicketConversation conversation,
            GraphQlSettings settings,
            TicketReader reader,
            Messages messages) {
        this.callers = callers;
        this.conversation = conversation;
        this.settings = settings;
        this.reader = reader;
        this.messages = messages;
    }

    @Name("conversation")
    @Description(
            "What was said about it, the earliest first: messages, and notes for staff. The"
                    + " description it began with is not among them. For a list of tickets take"
                    + " lastMessage.")
    public @NonNull Uni<MessageConnection> conversation(
            @Source Ticket ticket,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before,
            @Name("notes")
                    @DefaultValue("true")
                    @Description("Whether notes are among them; requesters never get any.")
                    boolean notes) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        TicketScope scope = TicketReader.scope(caller);
        TicketId id = Tickets.id(ticket);
        MessagePlace place = new MessagePlace(id, notes);
        String cursor = page.cursor();
        MessagePage.Request request =
                new MessagePage.Request(
                        page.size(),
                        page.backward(),
                        cursor == null ? null : place.parse(cursor),
                        notes);
        Uni<MessagePage> found = conversation.page(caller.tenant(), scope, id, request);
        Uni<Long> count =
                CurrentField.selects("totalCount")
                        ? conversation.count(caller.tenant(), scope, id, notes)
                        : Uni.createFrom().item(0L);
        return Uni.combine()
                .all()
                .unis(found, count)
                .asTuple()
                .invoke(any -> reader.opened(caller, "conversation", id))
                .chain(both ->
                        messages.shown(caller, both.getItem1().messages())
                                .map(show ->
                                        MessageConnection.of(
                                                both.getItem1(), both.getItem2(), place, show)));
    }
}
