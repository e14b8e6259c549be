package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.ticket.domain.state.Circle.Share;
import io.ledgerdesk.ticket.domain.state.Relations.Link;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import java.util.List;

/** A ticket after what tied it to others, and to people beside it. */
final class Ties {
    private Ties() {}

    static Registered related(Registered t, RelationEvent event) {
        Relations relations = t.relations();
        return switch (event) {
            case TicketLinked e -> t.with(relations.linked(new Link(e.kind(), e.end(), e.other())));
            case TicketUnlinked e ->
                    t.with(relations.unlinked(new Link(e.kind(), e.end(), e.other())));
            case TicketMerged e ->
                    t.with(relations.mergedAs(e))
                            .with(t.contents().and(e))
                            .with(t.circle().handingOver(e.handedOver().watchers()));
            case TicketAbsorbed e ->
                    t.with(relations.absorbing(e.from(), e.takenOver()))
                            .with(t.contents().and(e))
                            .with(t.circle().takingOver(e.takenOver().watchers()));
            case TicketUnmerged e ->
                    t.with(relations.mergedAs(null))
                            .with(t.contents().and(e))
                            .with(t.circle().takingBack(e.takenBack().watchers()));
            case MergedTicketReleased e ->
                    t.with(relations.releasing(e.released(), e.givenBack()))
                            .with(t.contents().and(e))
                            .with(t.circle().handingOver(e.givenBack().watchers()));
            case MessagesSplitOff e ->
                    t.with(relations.splitOff(e.messages())).with(t.contents().and(e));
            case MessagesTakenOver e -> t.with(t.contents().and(e));
        };
    }

    static Circle joined(Registered t, ParticipationEvent event) {
        Circle circle = t.circle();
        return switch (event) {
            case TicketWatched e ->
                    t.relations().merged() == null
                            ? circle.watchedBy(e.watcher())
                            : circle.takingOver(List.of(e.watcher()));
            case TicketUnwatched e -> circle.unwatchedBy(e.watcher());
            case TicketShared e -> circle.shared(new Share(e.with(), e.level()));
            case TicketUnshared e -> circle.unshared(e.with());
            case WorkLogged e -> circle;
            case CallLogged e -> circle;
            case ChecklistStepTicked e -> circle;
            case ChecklistStepUnticked e -> circle;
        };
    }

    /** The marks after something was done about it. */
    static Marks done(Registered t, ParticipationEvent event) {
        Marks marks = t.marks();
        return switch (event) {
            case ChecklistStepTicked e -> marks.with(marks.process().ticked(e.step()));
            case ChecklistStepUnticked e -> marks.with(marks.process().unticked(e.step()));
            case TicketWatched e -> marks;
            case TicketUnwatched e -> marks;
            case TicketShared e -> marks;
            case TicketUnshared e -> marks;
            case WorkLogged e -> marks;
            case CallLogged e -> marks;
        };
    }
}
