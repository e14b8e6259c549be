package io.ledgerdesk.servicelevel.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.model.Expected.Said;
import io.ledgerdesk.servicelevel.domain.clock.model.NaiveTicket;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was recorded of a ticket beside what must have been.
 *
 * @param seed to be named when they differ
 * @param punctual whether each must have been recorded at its very instant
 */
record Recorded(String seed, boolean punctual) {

    void compare(Told told, Instant now) {
        // a due date, or a policy, that comes back says nothing a second time
        Set<String> once = new HashSet<>();
        List<Said> said =
                told.counted.said(now).stream()
                        .filter(one -> !one.isCertain() || once.add(one.what() + one.dueAt()))
                        .toList();
        List<String> missing = new ArrayList<>();
        List<String> possible = new ArrayList<>();
        told.counted
                .moves()
                .forEach(move -> {
                    // of a clock that stands still two moves may look the same
                    boolean again = move.startsWith("MOVED null to null") && missing.contains(move);
                    (again ? possible : missing).add(move);
                });
        said.forEach(one ->
                (one.isCertain() ? missing : possible).add(punctual ? exactly(one) : one.what()));
        List<String> surplus = new ArrayList<>();
        for (RecordedEvent recorded : told.noticed) {
            String text = punctual ? exactly(recorded) : text(recorded);
            if (!missing.remove(text) && !possible.remove(text)) {
                surplus.add(text);
            }
        }
        assertThat(missing.isEmpty() && surplus.isEmpty())
                .as("%s: not recorded %s, but %s", seed, missing, surplus)
                .isTrue();
        Map<String, Instant> earliest = new HashMap<>();
        said.forEach(one ->
                earliest.merge(
                        one.what(),
                        one.at(),
                        (some, other) -> some.isBefore(other) ? some : other));
        for (RecordedEvent recorded : told.noticed) {
            assertThat(recorded.header().occurredAt())
                    .as("%s, %s", seed, text(recorded))
                    .isAfterOrEqualTo(earliest.getOrDefault(text(recorded), Instant.MIN));
        }
    }

    private static String exactly(Said said) {
        return "%s at %s of %s".formatted(said.what(), said.at(), said.dueAt());
    }

    private static String exactly(RecordedEvent recorded) {
        return switch ((ClockEvent) recorded.event()) {
            case DueMoved moved -> text(recorded);
            case WarningReached warning ->
                    exactly(
                            new Said(
                                    text(recorded),
                                    recorded.header().occurredAt(),
                                    warning.dueAt(),
                                    true));
            case TargetBreached breach -> atItsTime(recorded);
            case EscalationStepTaken step -> atItsTime(recorded);
        };
    }

    private static String atItsTime(RecordedEvent recorded) {
        return exactly(new Said(text(recorded), recorded.header().occurredAt(), null, true));
    }

    private static String text(RecordedEvent recorded) {
        return NaiveTicket.text((ClockEvent) recorded.event());
    }
}
