package io.ledgerdesk.servicelevel.lives;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.servicelevel.domain.clock.model.NaiveTicket;
import io.ledgerdesk.servicelevel.domain.clock.model.NaiveTicket.Step;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A ticket as the log tells it. */
final class Told {
    private static final Pattern STEP = Pattern.compile("step (\\d+): (\\w+)$");
    final NaiveTicket counted;
    final List<RecordedEvent> noticed = new ArrayList<>();

    /** Whose it was, each with those that were above it then. */
    final List<List<CompanyId>> companies = new ArrayList<>();

    TicketState state = TicketState.NEW;
    private @Nullable HoldReason hold;
    private Line line = Line.FIRST;
    private @Nullable Classified is;

    Told(NaiveTicket counted) {
        this.counted = counted;
    }

    Registered registered(
            RecordedEvent recorded,
            TicketRegistered e,
            Function<CompanyId, List<CompanyId>> above) {
        Instant at = recorded.header().occurredAt();
        return new Registered(
                at,
                recorded.header().id(),
                e.ticket(),
                e.receivedAt().isAfter(at) ? at : e.receivedAt(),
                companies(e.company(), above),
                TicketState.NEW,
                null,
                false);
    }

    private List<CompanyId> companies(
            io.ledgerdesk.ticket.id.@Nullable CompanyId company,
            Function<CompanyId, List<CompanyId>> above) {
        List<CompanyId> chain =
                company == null ? List.of() : above.apply(new CompanyId(company.value()));
        companies.add(chain);
        return chain;
    }

    /**
     * What an event means for clocks.
     *
     * @param above a company and those that it is a part of now
     */
    List<ClockFact> facts(
            RecordedEvent recorded, TicketEvent e, Function<CompanyId, List<CompanyId>> above) {
        Instant at = recorded.header().occurredAt();
        UUID cause = recorded.header().id();
        boolean byStaff = recorded.actor().kind() == Actor.Kind.AGENT;
        List<ClockFact> facts = new ArrayList<>();
        HoldReason reason = hold;
        switch (e) {
            case TicketClassified c ->
                    facts.add(
                            new Classified(
                                    at,
                                    cause,
                                    c.to().kind(),
                                    c.to().priority(),
                                    c.to().service(),
                                    c.to().agreement()));
            case PriorityOverridden p -> facts.add(priority(at, cause, p.to()));
            case PriorityReset p -> facts.add(priority(at, cause, p.to()));
            case TicketCorrected c -> {
                Contact requester = c.to().requester();
                if (requester != null) {
                    facts.add(new Corrected(at, cause, companies(requester.company(), above)));
                }
            }
            case TicketAssigned a -> facts.add(handed(at, cause, a.line()));
            case TicketEscalated a -> facts.add(handed(at, cause, a.line()));
            case TicketReopened r -> facts.add(new Reopened(at, cause, r.round()));
            case TicketPutOnHold h -> reason = h.hold().reason();
            case HoldChanged h -> reason = h.to().reason();
            default -> {}
        }
        boolean speaks =
                e instanceof QuestionAsked
                        || e instanceof RequesterAnswered
                        || (e instanceof TicketResolved r && r.answer() != null);
        if (speaks && byStaff) {
            facts.add(new StaffSpoke(at, cause));
        }
        TicketState next = e.stateAfter(state);
        if (next != state || (next == TicketState.ON_HOLD && reason != hold)) {
            facts.add(new Moved(at, cause, next, next == TicketState.ON_HOLD ? reason : null));
        }
        state = next;
        hold = reason;
        for (ClockFact fact : facts) {
            is = fact instanceof Classified classified ? classified : is;
        }
        return facts;
    }

    private Classified priority(Instant at, UUID cause, @Nullable Priority priority) {
        return is == null
                ? new Classified(at, cause, null, priority, null, null)
                : new Classified(at, cause, is.kind(), priority, is.service(), is.agreement());
    }

    private HandedOver handed(Instant at, UUID cause, Line line) {
        boolean another = !line.equals(this.line);
        this.line = line;
        return new HandedOver(at, cause, line, another);
    }

    /** The step of a policy that made it happen; absent where none did. */
    @Nullable Step step(RecordedEvent recorded, TicketEvent e) {
        Personal<String> reason =
                switch (e) {
                    case PriorityOverridden raised -> raised.reason();
                    case TicketEscalated moved -> moved.reason();
                    default -> null;
                };
        if (reason == null || recorded.actor().kind() != Actor.Kind.SYSTEM) {
            return null;
        }
        Matcher step = STEP.matcher(String.valueOf(reason.value()));
        return step.find()
                ? new Step(TargetKind.valueOf(step.group(2)), Integer.parseInt(step.group(1)))
                : null;
    }
}
