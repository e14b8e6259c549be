package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.ImportRejection.ImportedElsewhere;
import io.ledgerdesk.ticket.command.ImportRejection.ImportedOutOfOrder;
import io.ledgerdesk.ticket.command.ImportRejection.ImportedRowDiffers;
import io.ledgerdesk.ticket.command.ImportRejection.TicketChangedHere;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Provenance;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.source.RowDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of another system's log after the other: what it says is kept, nothing else is added. A
 * row that was imported before changes nothing; one that does not follow the last is refused.
 */
public final class Importing {
    private static final Right RUN = new Right("import.run");

    private final RowForm form;
    private final RowStates states;

    public Importing(TicketRules rules) {
        form = new RowForm(rules.texts());
        states = new RowStates(rules);
    }

    /** The first row of a ticket. */
    public Decision<TicketEvent> first(ImportRow c, DecisionContext context) {
        Optional<TicketRejection> refusal =
                forbidden(context)
                        .or(() -> form.invalidFirst(c, context.now()))
                        .or(() -> form.invalid(c));
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        RowEvents events = new RowEvents(new Unregistered());
        events.add(FirstRow.event(c, at(context)));
        return told(events, c, context, true);
    }

    /** A row of a ticket that there is. */
    public Decision<TicketEvent> next(Registered ticket, ImportRow c, DecisionContext context) {
        Optional<TicketRejection> forbidden = forbidden(context);
        if (forbidden.isPresent()) {
            return Decision.rejected(forbidden.get());
        }
        Provenance provenance = ticket.provenance();
        if (provenance == null || !provenance.last().isOfSameIncidentAs(c.row())) {
            return Decision.rejected(new ImportedElsewhere(c.row()));
        }
        Optional<RowDigest> known = provenance.digest(c.row().revision());
        if (known.isPresent()) {
            return known.get().equals(c.row().digest())
                    ? Decision.nothing()
                    : Decision.rejected(new ImportedRowDiffers(c.row().revision()));
        }
        Optional<TicketRejection> refusal =
                unfollowing(provenance, c.row().revision()).or(() -> form.invalid(c));
        return refusal.<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() -> told(new RowEvents(ticket), c, context, ticket.state().isOpen()));
    }

    private static Optional<TicketRejection> forbidden(DecisionContext context) {
        if (context.actor().kind() == Actor.Kind.REQUESTER) {
            return Optional.of(new Forbidden("importRow", Forbidden.Cause.STAFF_ONLY));
        }
        return context.authority().has(RUN)
                ? Optional.empty()
                : Optional.of(new Forbidden("importRow", Forbidden.Cause.NO_RIGHT));
    }

    private static Optional<TicketRejection> unfollowing(Provenance provenance, long revision) {
        long last = provenance.last().revision();
        if (revision < last) {
            return Optional.of(new ImportedOutOfOrder(revision, last));
        }
        return provenance.untouched() ? Optional.empty() : Optional.of(new TicketChangedHere(last));
    }

    private Decision<TicketEvent> told(
            RowEvents events, ImportRow c, DecisionContext context, boolean wasOpen) {
        classify(events, c);
        TicketState to = states.target(events.ticket(), c);
        Responsibility.assign(events, c, to);
        states.move(events, c, to, at(context));
        boolean ended = wasOpen && isEnd(events.ticket().state());
        Registered after = events.ticket();
        events.add(
                new RowImported(
                        after.id(),
                        c.row(),
                        c.facts().isEmpty() ? null : Personal.of(after.requester(), c.facts()),
                        ended ? otherThan(context.actor(), c.resolvedBy()) : null));
        return Decision.accepted(events.all());
    }

    private static Instant at(DecisionContext context) {
        return context.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isEnd(TicketState state) {
        return state == TicketState.RESOLVED || state == TicketState.CLOSED;
    }

    private static @Nullable PersonId otherThan(Actor author, @Nullable PersonId person) {
        return author.id().equals(person) ? null : person;
    }

    private static void classify(RowEvents events, ImportRow c) {
        Registered ticket = events.ticket();
        ClassifiedAs before = ticket.marks().classified();
        ClassifiedAs after =
                new ClassifiedAs(
                        c.kind(),
                        c.topic(),
                        c.impact(),
                        c.urgency(),
                        c.priority(),
                        before.service(),
                        before.agreement());
        if (!after.equals(before)) {
            events.add(new TicketClassified(ticket.id(), before, after));
        }
    }
}
