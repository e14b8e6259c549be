package io.ledgerdesk.ticket.domain.file;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;

import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.id.FileId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InternalFileTest {
    private static final FileId FILE = new FileId(new UUID(4, 1));

    @Test
    void whatIsAttachedForStaffIsToldToStaffAlone() {
        Scenario attached = aNewTicket().given(IVAN, file(true));
        attached.thenHappened(InternalFileAttached.class);
        attached.when(IVAN, file(true)).thenNothing();

        Scenario removed = attached.given(IVAN, new RemoveFile(TICKET, FILE, "Wrong"));
        removed.thenHappened(InternalFileRemoved.class);
        removed.when(IVAN, new RemoveFile(TICKET, FILE, null)).thenRefused("FILE_NOT_FOUND");
    }

    @Test
    void attachedAgainForAllItIsToldToAll() {
        Scenario again =
                aNewTicket()
                        .given(IVAN, file(true))
                        .given(IVAN, new RemoveFile(TICKET, FILE, null))
                        .given(ANNA, file(false));
        again.thenHappened(FileAttached.class);
        again.when(IVAN, new RemoveFile(TICKET, FILE, null)).thenHappened(FileRemoved.class);
    }

    @Test
    void aRequesterAttachesNothingForStaff() {
        aNewTicket().when(ANNA, file(true)).thenRefused("FORBIDDEN");
    }

    private static AttachFile file(boolean internal) {
        return new AttachFile(TICKET, FILE, "a.png", "image/png", 0, "a".repeat(64), internal);
    }
}
