package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.ticket.view.conversation.MessagePage;
import io.ledgerdesk.ticket.view.conversation.TicketMessage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of a conversation. */
@Type("MessageConnection")
@Description("A page of a conversation.")
public record MessageConnection(
        @NonNull @Description("The messages with their places in the conversation.")
                List<@NonNull MessageEdge> edges,
        @NonNull @Description("The messages alone.") List<@NonNull Message> nodes,
        @NonNull @Description("Where the page lies in the conversation.") PageInfo pageInfo,
        @Description("How many messages the conversation has; counted only if you ask for it.")
                int totalCount) {

    static MessageConnection of(
            MessagePage page,
            long count,
            MessagePlace place,
            Function<TicketMessage, Message> show) {
        List<Message> messages = page.messages().stream().map(show).toList();
        List<String> cursors = page.cursors().stream().map(place::text).toList();
        return new MessageConnection(
                IntStream.range(0, messages.size())
                        .mapToObj(i -> new MessageEdge(cursors.get(i), messages.get(i)))
                        .toList(),
                messages,
                PageInfo.of(cursors, page.hasPrevious(), page.hasNext()),
                Math.toIntExact(count));
    }

    /** A message and its place in the conversation. */
    @Type("MessageEdge")
    @Description("A message and its place in the conversation.")
    public record MessageEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The message.") Message node) {}
}
