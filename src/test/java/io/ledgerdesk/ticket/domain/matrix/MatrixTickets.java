package io.ledgerdesk.ticket.domain.matrix;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.process.Processes;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ticket in every state of the matrix, come there as tickets do, and others beside it. */
final class MatrixTickets {
    static final TicketId TICKET = Cast.TICKET;
    static final TicketId OTHER = Desk.ticket(2);
    static final TicketId LINKED = Desk.ticket(3);
    static final TicketId THIRD = Desk.ticket(4);
    static final MessageId FIRST_MESSAGE = message(1);
    static final MessageId AWAITED = message(9);
    static final FileId FILE = new FileId(new UUID(4, 1));
    static final String SHA = "a".repeat(64);
    static final Instant HOLD_END = Cast.NOW.plus(Duration.ofDays(30));

    private MatrixTickets() {}

    /** Who is responsible. */
    enum Hands {
        NOBODYS("N", "N"),
        OF_A_GROUP("A", "A"),
        OF_AN_AGENT("A", "P"),
        BEGUN("P", "P");

        private final String resumed;
        private final String reopened;

        Hands(String resumed, String reopened) {
            this.resumed = resumed;
            this.reopened = reopened;
        }

        String resumed() {
            return resumed;
        }

        String reopened() {
            return reopened;
        }
    }

    static MessageId message(int n) {
        return new MessageId(new UUID(2, n));
    }

    static List<Hands> possible(char column) {
        return switch (column) {
            case 'N' -> List.of(Hands.NOBODYS);
            case 'A' -> List.of(Hands.OF_A_GROUP, Hands.OF_AN_AGENT);
            case 'P' -> List.of(Hands.BEGUN);
            case 'V' -> List.of(Hands.OF_A_GROUP, Hands.OF_AN_AGENT, Hands.BEGUN);
            default -> List.of(Hands.values());
        };
    }

    static Desk in(char column, Hands hands) {
        Desk desk = furnished();
        switch (hands) {
            case NOBODYS -> {}
            case OF_A_GROUP -> desk.given(OLGA, Cast.assignTo(Cast.FIRST_LINE));
            case OF_AN_AGENT -> desk.given(OLGA, Cast.assignTo(IVAN));
            case BEGUN -> desk.given(IVAN, Cast.start());
        }
        return moved(desk, column, hands);
    }

    private static Desk moved(Desk desk, char column, Hands hands) {
        return switch (column) {
            case 'N', 'A', 'P' -> desk;
            case 'W' -> desk.given(IVAN, Cast.ask(AWAITED));
            case 'H' ->
                    desk.given(IVAN, new PutOnHold(TICKET, HoldReason.OTHER, "Later", HOLD_END));
            case 'V' -> inReview(desk, hands);
            case 'R' -> desk.given(IVAN, Cast.resolve(AWAITED));
            case 'C' -> moved(desk, 'R', hands).given(ANNA, Cast.confirm());
            case 'D' -> moved(desk, 'C', hands).later(Duration.ofDays(15));
            case 'X' -> desk.given(IVAN, Cast.cancel(CancelReason.SPAM));
            case 'M' -> desk.given(IVAN, new MergeTicket(TICKET, OTHER));
            default -> throw new AssertionError(column);
        };
    }

    private static Desk inReview(Desk desk, Hands hands) {
        desk.given(
                OLGA,
                new ProposeResolution(TICKET, AWAITED, ResolutionCode.SOLVED, "Put it out", null));
        return hands == Hands.OF_A_GROUP ? desk.given(OLGA, Cast.assignTo(Cast.FIRST_LINE)) : desk;
    }

    /** With one of everything, so that everything can be changed and taken away. */
    private static Desk furnished() {
        return new Desk()
                .given(ANNA, Cast.register())
                .given(ANNA, another(2))
                .given(ANNA, another(3))
                .given(ANNA, another(4))
                .given(IVAN, Cast.note("Seen"))
                .given(IVAN, classified())
                .given(IVAN, new TickStep(TICKET, "look"))
                .given(IVAN, new OverridePriority(TICKET, Priority.P2, "The boss says so"))
                .given(IVAN, new TagTicket(TICKET, List.of("printer")))
                .given(ANNA, message(FIRST_MESSAGE))
                .given(ANNA, message(message(2)))
                .given(IVAN, new AttachFile(TICKET, FILE, "fire.png", "image/png", 7, SHA))
                .given(OLGA, new WatchTicket(TICKET, null))
                .given(
                        IVAN,
                        new ShareTicket(
                                TICKET, new WithPerson(OLGA.id(), OLGA.name()), ShareLevel.READ))
                .given(IVAN, new LinkTicket(TICKET, LinkKind.RELATES_TO, LINKED));
    }

    private static ClassifyTicket classified() {
        return new ClassifyTicket(
                TICKET,
                TicketKind.SERVICE_REQUEST,
                null,
                Impact.PERSON,
                Urgency.LOW,
                Processes.choice("printing", 1, Processes.checklist(false, "look", "tell")),
                null,
                null);
    }

    private static ReceiveMessage message(MessageId id) {
        return new ReceiveMessage(TICKET, id, Channel.MAIL, "The red one", null, null, null);
    }

    private static RegisterTicket another(int n) {
        return Cast.register(Desk.newTicket(n), Cast.anna(null));
    }
}
