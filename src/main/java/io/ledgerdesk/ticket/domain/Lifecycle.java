package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden;
import io.ledgerdesk.ticket.command.TicketRejection.TicketExists;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Move;
import io.ledgerdesk.ticket.domain.rules.ReceiptRules;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Marks;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.word.Contact;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Coming into being, and going before time. */
final class Lifecycle {
    private final TextRules texts;

    Lifecycle(TextRules texts) {
        this.texts = texts;
    }

    Decision<TicketEvent> decide(
            Registered ticket, LifecycleCommand command, TicketState to, DecisionContext context) {
        return switch (command) {
            case RegisterTicket c -> Decision.rejected(new TicketExists());
            case CancelTicket c -> cancel(ticket, c, context);
            case ReinstateTicket c -> reinstate(ticket, c, to);
        };
    }

    Decision<TicketEvent> register(RegisterTicket c, DecisionContext context) {
        Optional<TicketRejection> refusal = refusal(c, context);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        List<TicketEvent> events = new ArrayList<>();
        events.add(registered(c));
        ClassifyTicket classify =
                new ClassifyTicket(
                        c.ticket(),
                        c.kind(),
                        c.topic(),
                        c.impact(),
                        c.urgency(),
                        c.service(),
                        c.agreement(),
                        c.rule());
        events.addAll(
                Classification.classified(c.ticket(), Marks.NONE, c.requester().vip(), classify));
        return Decision.accepted(events);
    }

    private Optional<TicketRejection> refusal(RegisterTicket c, DecisionContext context) {
        Actor actor = context.actor();
        if (actor.kind() == Actor.Kind.REQUESTER && !actor.id().equals(c.requester().id())) {
            return Optional.of(new Forbidden("registerTicket", Forbidden.Cause.ONLY_FOR_ONESELF));
        }
        if (actor.kind() == Actor.Kind.REQUESTER && c.topic() != null) {
            // a topic is stored in the clear: it is chosen by staff, not written by people
            return Optional.of(new ValidationFailed("topic", "absent: staff chooses it"));
        }
        if (actor.kind() == Actor.Kind.REQUESTER && c.requester().vip()) {
            return Optional.of(new ValidationFailed("requester.vip", "absent: staff says so"));
        }
        return Guard.unauthorised(c, context)
                .or(() -> ReceiptRules.receivedAt(c.receivedAt(), context.now()))
                .or(() -> invalid(c).map(TicketRejection.class::cast));
    }

    private Optional<ValidationFailed> invalid(RegisterTicket c) {
        return Stream.of(
                        texts.subject("subject", c.subject()),
                        texts.body("description", c.description()),
                        Contacts.invalid(texts, c.requester()),
                        Classification.invalidTopic(c.topic()),
                        invalidExternalId(c.externalId()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ValidationFailed> invalidExternalId(@Nullable String text) {
        return text == null || ExternalId.isValid(text)
                ? Optional.empty()
                : Optional.of(new ValidationFailed("externalId", ExternalId.ALLOWED));
    }

    private static TicketRegistered registered(RegisterTicket c) {
        Contact who = Contacts.of(c.requester());
        String externalId = c.externalId();
        return Contacts.registered(
                c.ticket(),
                c.number(),
                who,
                c.channel(),
                Personal.of(who.id(), c.subject()),
                Personal.of(who.id(), c.description()),
                c.receivedAt().truncatedTo(ChronoUnit.MICROS),
                externalId == null ? null : new ExternalId(externalId));
    }

    private Decision<TicketEvent> cancel(
            Registered ticket, CancelTicket c, DecisionContext context) {
        boolean byRequester = context.actor().kind() == Actor.Kind.REQUESTER;
        if (byRequester && c.reason() != CancelReason.WITHDRAWN) {
            return Decision.rejected(
                    new Forbidden(Move.CANCEL.command(), Forbidden.Cause.ONLY_WITHDRAW));
        }
        return texts.body("text", c.text())
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new TicketCancelled(
                                        ticket.id(), c.reason(), ticket.sectionOrNone(c.text()))));
    }

    private Decision<TicketEvent> reinstate(
            Registered ticket, ReinstateTicket c, TicketState before) {
        return texts.body("reason", c.reason())
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new TicketReinstated(
                                        ticket.id(), before, ticket.sectionOrNone(c.reason()))));
    }
}
