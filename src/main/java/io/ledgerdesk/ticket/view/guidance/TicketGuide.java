package io.ledgerdesk.ticket.view.guidance;

import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.command.guide.AllowedCommands;
import io.ledgerdesk.ticket.domain.Guidance;
import io.ledgerdesk.ticket.domain.process.WorkProcess;
import io.ledgerdesk.ticket.domain.state.Circle;
import io.ledgerdesk.ticket.domain.state.Marks;
import io.ledgerdesk.ticket.domain.state.Ticket.Registration;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.MergedInto;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.ProposedAnswer;
import io.ledgerdesk.ticket.view.card.extras.CardProcess;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.FieldValue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a reader what is possible with a ticket, without asking the log. */
@Singleton
public final class TicketGuide {
    private static final Belongings NOTHING =
            new Belongings(List.of(), List.of(), List.of(), List.of());

    /** What a field holds is of no matter here, only that it does. */
    private static final FieldValue FILLED = new FieldValue(null, null, null, null, null, true);

    private final Guidance guidance;

    public TicketGuide(Guidance guidance) {
        this.guidance = guidance;
    }

    /** For this reader, now. */
    public AllowedCommands of(TicketCard card, DecisionContext reader) {
        CardExtras extras = card.extras();
        MergedInto merge = extras.merge();
        return guidance.of(
                card.id(),
                new Guidance.Known(
                        new Registration(
                                card.number(),
                                card.registration().channel(),
                                requester(card.registration().requester()),
                                nothing(card),
                                nothing(card)),
                        card.state(),
                        extras.before(),
                        responsible(card.assignee()),
                        proposal(extras.proposal()),
                        merge == null
                                ? null
                                : new TicketMerged(
                                        card.id(), merge.ticket(), merge.number(), NOTHING),
                        card.progress().closedAt(),
                        extras.line(),
                        circle(extras),
                        marks(card)),
                reader);
    }

    private static Contact requester(TicketCard.Requester who) {
        return new Contact(who.id(), null, null, null, who.company(), null, false);
    }

    private static Marks marks(TicketCard card) {
        CardProcess process = card.extras().process();
        return process == null
                ? Marks.NONE
                : Marks.of(
                        new WorkProcess(
                                process.template(),
                                process.done().stream()
                                        .map(CardProcess.Done::step)
                                        .collect(Collectors.toUnmodifiableSet())),
                        card.extras().fields().stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                CardExtras.CustomField::key, one -> FILLED)));
    }

    private static Circle circle(CardExtras extras) {
        Set<PersonId> watchers =
                extras.watchers().stream()
                        .map(CardExtras.Watcher::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new Circle(
                watchers,
                watchers,
                extras.shares().stream()
                        .map(one ->
                                new Circle.Share(
                                        new Sharer(one.person(), null, one.group(), null),
                                        one.level()))
                        .toList());
    }

    private static Personal<String> nothing(TicketCard card) {
        return new Personal<>(card.registration().requester().id(), null);
    }

    private static @Nullable Proposal proposal(@Nullable ProposedAnswer proposed) {
        return proposed == null
                ? null
                : new Proposal(
                        proposed.proposer(), proposed.message(), proposed.code(), null, null);
    }

    private static Responsible responsible(TicketCard.Assignee assignee) {
        GroupId group = assignee.group();
        PersonId agent = assignee.agent();
        return new Responsible(
                group == null ? null : new Responsible.Group(group, new Label(group.value())),
                agent == null ? null : new Responsible.Agent(agent, null));
    }
}
