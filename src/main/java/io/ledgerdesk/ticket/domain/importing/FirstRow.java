package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.source.ImportedState;
import java.time.Instant;

/** A ticket comes into being as its first row says it. */
final class FirstRow {
    private FirstRow() {}

    /** A ticket that waits for nobody yet is registered as any other; who has it follows. */
    static TicketEvent event(ImportRow c, Instant now) {
        ImportedState said = c.state();
        return said == null
                        || said.state() == TicketState.NEW
                        || said.state() == TicketState.ASSIGNED
                ? registered(c)
                : imported(c, said, now);
    }

    private static TicketRegistered registered(ImportRow c) {
        Contact who = Contacts.of(c.requester());
        return Contacts.registered(
                c.ticket(),
                c.number(),
                who,
                c.channel(),
                Personal.of(who.id(), c.subject()),
                Personal.of(who.id(), c.description()),
                c.receivedAt(),
                c.row().incident());
    }

    private static TicketImported imported(ImportRow c, ImportedState said, Instant now) {
        TicketRegistered as = registered(c);
        return new TicketImported(
                as.ticket(),
                as.number(),
                as.requester(),
                as.requesterName(),
                as.requesterEmail(),
                as.requesterPhone(),
                as.company(),
                as.companyName(),
                as.channel(),
                as.subject(),
                as.description(),
                as.receivedAt(),
                c.row().incident(),
                as.vip(),
                said.state(),
                said.hold(),
                RowStates.end(said.state(), c.code(), now),
                c.row());
    }
}
