package io.ledgerdesk.ticket.view.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a conversation.
 *
 * @param messages the earliest first, whichever way it was asked for
 * @param hasPrevious whether messages come before the first
 * @param hasNext whether messages come after the last
 */
public record MessagePage(List<TicketMessage> messages, boolean hasPrevious, boolean hasNext) {

    public MessagePage {
        messages = List.copyOf(messages);
    }

    /** The messages' cursors, one each. */
    public List<MessageCursor> cursors() {
        return messages.stream().map(MessageCursor::of).toList();
    }

    static MessagePage of(List<TicketMessage> found, Request request) {
        boolean more = found.size() > request.size();
        List<TicketMessage> messages = more ? found.subList(0, request.size()) : found;
        boolean behindCursor = request.from() != null;
        return request.backward()
                ? new MessagePage(messages.reversed(), more, behindCursor)
                : new MessagePage(messages, behindCursor, more);
    }

    /**
     * Which part is asked for.
     *
     * @param size 1 to 100
     * @param backward the last ones instead of the first
     * @param from to begin behind (forward) or end before (backward); absent for the end
     * @param notes whether notes are among them, for who may see them
     */
    public record Request(int size, boolean backward, @Nullable MessageCursor from, boolean notes) {
        /** Most messages of a page. */
        public static final int MOST = 100;

        public Request {
            if (size < 1 || size > MOST) {
                throw new IllegalArgumentException("a page has 1 to 100 messages, not " + size);
            }
        }
    }
}
