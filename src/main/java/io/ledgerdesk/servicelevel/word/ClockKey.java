package io.ledgerdesk.servicelevel.word;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.Published;
import java.util.Comparator;

/**
 * One clock of a ticket.
 *
 * @param round 1 + reopenings until it began; of FIRST_RESPONSE always 1
 * @param turn which of several in a round, from 1: of NEXT_UPDATE the cycle, of a line's targets
 *     the hand-over of the ticket's life; of the others always 1
 */
@Published
public record ClockKey(TargetKind target, int round, int turn) implements Comparable<ClockKey> {
    private static final Comparator<ClockKey> ORDER =
            Comparator.comparing(ClockKey::target)
                    .thenComparingInt(ClockKey::round)
                    .thenComparingInt(ClockKey::turn);

    @Override
    public int compareTo(ClockKey other) {
        return ORDER.compare(this, other);
    }
}
