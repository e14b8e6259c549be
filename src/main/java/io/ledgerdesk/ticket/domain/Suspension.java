package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.SuspensionCommand;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ResumedBecause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Being on hold, and going on. */
final class Suspension {
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final TextRules texts;

    Suspension(TextRules texts) {
        this.texts = texts;
    }

    Decision<TicketEvent> decide(
            Registered ticket, SuspensionCommand command, TicketState to, DecisionContext context) {
        return switch (command) {
            case PutOnHold c ->
                    refusal(c.text(), c.until(), context.now())
                            .<Decision<TicketEvent>>map(Decision::rejected)
                            .orElseGet(() ->
                                    Decision.accepted(
                                            new TicketPutOnHold(
                                                    ticket.id(),
                                                    hold(
                                                            ticket,
                                                            c.reason(),
                                                            c.text(),
                                                            c.until()))));
            case ChangeHold c ->
                    refusal(c.text(), c.until(), context.now())
                            .<Decision<TicketEvent>>map(Decision::rejected)
                            .orElseGet(() ->
                                    changed(ticket, hold(ticket, c.reason(), c.text(), c.until())));
            case ResumeWork c ->
                    Decision.accepted(new WorkResumed(ticket.id(), to, ResumedBecause.BY_HAND));
        };
    }

    private Optional<TicketRejection> refusal(
            @Nullable String text, @Nullable Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            return Optional.of(new AgainstRule(TicketRule.HOLD_ENDS_IN_PAST));
        }
        if (until != null && until.isAfter(LATEST)) {
            return Optional.of(new ValidationFailed("until", "before the year 3000"));
        }
        return texts.body("text", text).map(TicketRejection.class::cast);
    }

    private static Decision<TicketEvent> changed(Registered ticket, Hold to) {
        Hold from = ticket.standing().hold();
        if (from == null || from.equals(to)) {
            return Decision.nothing();
        }
        Hold readable = new Hold(from.reason(), Contacts.readable(from.text()), from.until());
        return Decision.accepted(new HoldChanged(ticket.id(), readable, to));
    }

    private static Hold hold(
            Registered ticket, HoldReason reason, @Nullable String text, @Nullable Instant until) {
        return new Hold(
                reason,
                ticket.sectionOrNone(text),
                until == null ? null : until.truncatedTo(ChronoUnit.MICROS));
    }
}
