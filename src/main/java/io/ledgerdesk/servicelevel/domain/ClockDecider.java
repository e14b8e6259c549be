package io.ledgerdesk.servicelevel.domain;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.servicelevel.command.ClockCommand;
import io.ledgerdesk.servicelevel.command.ClockCommand.Moves;
import io.ledgerdesk.servicelevel.command.ClockCommand.Notice;
import io.ledgerdesk.servicelevel.command.ClockCommand.NoticeMoves;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.id.ClockStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was noticed of a ticket's clocks is recorded once. */
public final class ClockDecider implements Decider<ClockCommand, RecordedClocks, ClockEvent> {

    @Override
    public RecordedClocks initial() {
        return RecordedClocks.NOTHING;
    }

    @Override
    public RecordedClocks evolve(RecordedClocks state, ClockEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<ClockEvent> decide(
            Streams<RecordedClocks> streams, ClockCommand command, DecisionContext context) {
        return switch (command) {
            case Notice(var what) ->
                    streams.own().has(what) ? Decision.nothing() : Decision.accepted(what);
            case NoticeMoves(var tickets) -> moved(streams, tickets);
        };
    }

    private static Decision<ClockEvent> moved(
            Streams<RecordedClocks> streams, List<Moves> tickets) {
        Set<Tag> unread =
                streams.unread(
                        tickets.stream().map(ClockDecider::stream).collect(Collectors.toSet()));
        if (!unread.isEmpty()) {
            return Decision.needs(unread);
        }
        List<DueMoved> moves =
                tickets.stream()
                        .filter(one ->
                                streams.of(stream(one)).orElseThrow().moved() == one.recorded())
                        .flatMap(one -> one.moves().stream())
                        .toList();
        return Decision.accepted(moves);
    }

    private static Tag stream(Moves one) {
        return new ClockStream(one.ticket()).tag();
    }
}
