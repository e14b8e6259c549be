package io.ledgerdesk.ticket.view.card.extras;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
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
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.SharedWith;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.Watcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watchers and shares on their way from before an event to after it. */
final class CardCircle {
    private final Map<PersonId, Watcher> watchers = new LinkedHashMap<>();
    private final List<SharedWith> shares;

    CardCircle(CardExtras extras) {
        extras.watchers().forEach(watcher -> watchers.put(watcher.id(), watcher));
        shares = new ArrayList<>(extras.shares());
    }

    List<Watcher> watchers() {
        return List.copyOf(watchers.values());
    }

    List<SharedWith> shares() {
        return List.copyOf(shares);
    }

    void after(RelationEvent event) {
        switch (event) {
            case TicketMerged e -> e.handedOver().watchers().forEach(watchers::remove);
            case TicketUnmerged e -> e.takenBack().watchers().forEach(this::watchedBy);
            case TicketAbsorbed e -> e.takenOver().watchers().forEach(this::watchedBy);
            case MergedTicketReleased e -> e.givenBack().watchers().forEach(watchers::remove);
            case TicketLinked e -> {}
            case TicketUnlinked e -> {}
            case MessagesSplitOff e -> {}
            case MessagesTakenOver e -> {}
        }
    }

    void after(ParticipationEvent event) {
        switch (event) {
            case TicketWatched e ->
                    watchers.put(
                            e.watcher(), new Watcher(e.watcher(), CardExtrasStep.text(e.name())));
            case TicketUnwatched e -> watchers.remove(e.watcher());
            case TicketShared e -> {
                unshare(e.with());
                shares.add(shared(e));
            }
            case TicketUnshared e -> unshare(e.with());
            case WorkLogged e -> {}
            case CallLogged e -> {}
            case ChecklistStepTicked e -> {}
            case ChecklistStepUnticked e -> {}
        }
    }

    /** The name was told to the ticket that the watcher came from. */
    private void watchedBy(PersonId id) {
        watchers.putIfAbsent(id, new Watcher(id, null));
    }

    private static SharedWith shared(TicketShared e) {
        Label group = e.with().groupName();
        return new SharedWith(
                e.with().person(),
                CardExtrasStep.text(e.with().personName()),
                e.with().group(),
                group == null ? null : group.value(),
                e.level());
    }

    private void unshare(Sharer with) {
        shares.removeIf(share ->
                with.person() == null
                        ? share.group() != null && share.group().equals(with.group())
                        : with.person().equals(share.person()));
    }
}
