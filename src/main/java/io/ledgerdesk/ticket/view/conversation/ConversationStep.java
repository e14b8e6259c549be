package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into the tables at one go; the steps of a batch come one after another. */
sealed interface ConversationStep {

    record Said(List<TicketMessage> messages) implements ConversationStep {
        public Said {
            messages = List.copyOf(messages);
        }
    }

    record Attached(List<TicketFile> files) implements ConversationStep {
        public Attached {
            files = List.copyOf(files);
        }
    }

    record NoteChanged(NoteId note, @Nullable String text, Instant at)
            implements ConversationStep {}

    record FileTaken(TicketId ticket, FileId file, Instant at) implements ConversationStep {}

    /**
     * From one ticket to another.
     *
     * @param messages and notes
     */
    record HandedOver(TicketId from, TicketId to, List<UUID> messages, List<FileId> files)
            implements ConversationStep {
        public HandedOver {
            messages = List.copyOf(messages);
            files = List.copyOf(files);
        }
    }
}
