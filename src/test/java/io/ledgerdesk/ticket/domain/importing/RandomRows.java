package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.word.source.ImportedState;
import io.ledgerdesk.ticket.word.source.SourceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows of a ticket as no log was ever kept: anything may follow anything. */
public final class RandomRows {
    private static final List<TicketState> STATES =
            List.of(
                    TicketState.NEW,
                    TicketState.ASSIGNED,
                    TicketState.IN_PROGRESS,
                    TicketState.WAITING_FOR_REQUESTER,
                    TicketState.ON_HOLD,
                    TicketState.RESOLVED,
                    TicketState.CLOSED,
                    TicketState.CANCELLED);
    private final Random random;
    private final List<String> agents;

    /**
     * @param agents two, who may be the same
     */
    public RandomRows(Random random, String... agents) {
        this.random = random;
        this.agents = List.of(agents);
    }

    /** So many, of rising revisions that may skip some. */
    public List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        Row row = Row.first().revision(random.nextInt(3));
        for (int i = 0; i < count; i++) {
            row = changed(row);
            rows.add(row);
            row = row.next().revision(row.revision() + 1 + random.nextInt(2));
        }
        return rows;
    }

    private Row changed(Row row) {
        Row changed = row;
        if (random.nextInt(3) > 0) {
            changed = changed.in(state());
        }
        if (random.nextInt(3) == 0) {
            changed = changed.of(one("desk", "experts"), one(agents.getFirst(), agents.getLast()));
        }
        if (random.nextInt(4) == 0) {
            changed = changed.with(random.nextInt(4) == 0 ? null : any(Priority.values()));
        }
        if (random.nextInt(4) == 0) {
            changed = changed.with(random.nextInt(4) == 0 ? null : any(ResolutionCode.values()));
        }
        if (random.nextInt(4) == 0) {
            changed = changed.resolvedBy(new PersonId("olga"));
        }
        return random.nextInt(4) == 0
                ? changed.with(new SourceFact("location", "" + random.nextInt(9)))
                : changed;
    }

    private @Nullable ImportedState state() {
        if (random.nextInt(12) == 0) {
            return null;
        }
        TicketState state = STATES.get(random.nextInt(STATES.size()));
        return new ImportedState(
                state, state == TicketState.ON_HOLD ? any(HoldReason.values()) : null);
    }

    private @Nullable String one(String some, String other) {
        return switch (random.nextInt(3)) {
            case 0 -> some;
            case 1 -> other;
            default -> null;
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
