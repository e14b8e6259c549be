package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.domain.clock.Clock;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.word.ClockKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The nearest of a ticket's targets that are neither met nor stopped. */
public record NextDue(TargetKind target, Instant dueAt) {
    private static final Comparator<Clock> NEAREST =
            Comparator.comparing((Clock clock) -> Objects.requireNonNull(clock.dueAt()))
                    .thenComparing(clock -> clock.key().target().name())
                    .thenComparing(Clock::key, Comparator.comparingInt(ClockKey::round))
                    .thenComparing(Clock::key, Comparator.comparingInt(ClockKey::turn));

    /** Absent where nothing is due, or all of it pauses with time left. */
    static @Nullable NextDue of(TicketClocks clocks) {
        return clocks.clocks().stream()
                .filter(clock -> clock.status().isOpen() && clock.dueAt() != null)
                .min(NEAREST)
                .map(clock ->
                        new NextDue(clock.key().target(), Objects.requireNonNull(clock.dueAt())))
                .orElse(null);
    }
}
