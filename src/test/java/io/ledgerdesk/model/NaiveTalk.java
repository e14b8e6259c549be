package io.ledgerdesk.model;

import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import java.time.Instant;

/** What is said in tickets of the reference, and what a message of the requester's side does. */
final class NaiveTalk {
    static final String MORE = "It is broken again, please have a look.";
    static final String THANKS = "Thank you!";
    static final String LEAVE_TO_CLOSE = "You can close the ticket.";

    private final NaiveDesk desk;

    NaiveTalk(NaiveDesk desk) {
        this.desk = desk;
    }

    String after(NaiveTicket t, ConversationCommand command, Instant now) {
        switch (command) {
            case Reply c -> t.tell("RequesterAnswered");
            case AddNote c -> t.tell("NoteAdded");
            case AskRequester c -> {
                t.tell("QuestionAsked");
                t.goTo(TicketState.WAITING_FOR_REQUESTER, now);
            }
            default -> throw new IllegalArgumentException("unknown here: " + command);
        }
        return NaiveDesk.DONE;
    }

    String receive(NaiveTicket addressed, ReceiveMessage c, Instant now) {
        NaiveTicket t = addressed.survivor();
        NaiveTicket own = c.author() == null ? addressed : null;
        for (NaiveTicket each = addressed; own == null && each != null; each = each.mergedInto) {
            if (c.author() != null && each.requester.equals(c.author().id())) {
                own = each;
            }
        }
        if (own == null) {
            t.tell("MessageReceived");
            return NaiveDesk.DONE;
        }
        if (t.state == TicketState.CANCELLED || t.isTooLate(now)) {
            NewTicket made = c.followUp();
            if (made == null) {
                return t.state == TicketState.CANCELLED ? "FOLLOW_UP_NEEDED" : "REOPEN_WINDOW_OVER";
            }
            followUp(t, own, made, now);
            return NaiveDesk.DONE;
        }
        t.tell("MessageReceived");
        if (t.state == TicketState.WAITING_FOR_REQUESTER) {
            t.tell("WorkResumed");
            t.goTo(t.resumed(), now);
        } else if (t.state == TicketState.RESOLVED || t.state == TicketState.CLOSED) {
            afterTheAnswer(t, c.text(), now);
        }
        return NaiveDesk.DONE;
    }

    private static void afterTheAnswer(NaiveTicket t, String text, Instant now) {
        if (text.equals(MORE)) {
            t.reopen(now);
        } else if (text.equals(LEAVE_TO_CLOSE) && t.state == TicketState.RESOLVED) {
            t.close(now);
        }
    }

    private void followUp(NaiveTicket t, NaiveTicket own, NewTicket made, Instant now) {
        NaiveTicket next = new NaiveTicket(made.id(), own.requester, own.company, own.vip, now);
        t.tell("TicketLinked");
        next.tell("TicketRegistered", "TicketLinked");
        desk.add(next);
        desk.merges().linked(next, t);
    }
}
