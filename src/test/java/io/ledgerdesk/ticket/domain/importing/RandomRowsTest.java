package io.ledgerdesk.ticket.domain.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.ImportCommand.InCharge;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.state.Standing;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.source.ImportedState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a log says in whatever order: it is kept, and counted as it counts itself. */
class RandomRowsTest {
    private static final int LOGS = 600;
    private static final int ROWS = 25;
    private final Map<TicketState, Integer> visited = new EnumMap<>(TicketState.class);
    private final Set<Class<?>> happened = new HashSet<>();

    @Test
    void whatTheLogSaysIsKept() {
        for (long seed = 0; seed < LOGS; seed++) {
            try {
                play(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(visited).hasSize(8);
        assertThat(visited.values()).allSatisfy(n -> assertThat(n).isGreaterThan(300));
        assertThat(happened).as("sorts of events").hasSize(15);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new RandomRows(random, "ivan", "olga").rows(1 + random.nextInt(ROWS));
        Desk desk = new Desk();
        LogCount count = new LogCount();
        for (int i = 0; i < rows.size(); i++) {
            desk.later(Duration.ofHours(random.nextInt(24 * 20)));
            Registered before = i == 0 ? null : desk.known(Cast.TICKET);
            desk.when(Cast.IVAN, rows.get(i).command());
            told(rows.get(i).command(), desk.events());
            Registered after = desk.known(Cast.TICKET);
            count.row(before == null ? null : before.state(), rows.get(i));
            asTheRowSays(count, rows.get(i).command(), after);
            sound(after);
            Row earlier = rows.get(random.nextInt(i + 1));
            desk.when(Cast.OLGA, earlier.command()).thenNothing();
            assertThat(desk.known(Cast.TICKET)).isEqualTo(after);
        }
        assertThat(handOvers(desk.log())).isEqualTo(count.handOvers());
        assertThat(changesOfGroup(desk.log())).isEqualTo(count.changesOfGroup());
        assertThat(Desk.of(List.copyOf(desk.log())).known(Cast.TICKET))
                .isEqualTo(desk.known(Cast.TICKET));
    }

    /** One event of the row itself, the last; no other of a row that does not move the state. */
    private void told(ImportRow row, List<TicketEvent> events) {
        events.forEach(event -> happened.add(event.getClass()));
        assertThat(events.stream().filter(RowImported.class::isInstance)).hasSize(1);
        assertThat(((RowImported) events.getLast()).row()).isEqualTo(row.row());
        assertThat(events.stream().filter(StateImported.class::isInstance))
                .allSatisfy(event ->
                        assertThat(((StateImported) event).revision())
                                .isEqualTo(row.row().revision()));
    }

    private void asTheRowSays(LogCount count, ImportRow row, Registered after) {
        visited.merge(after.state(), 1, Integer::sum);
        assertThat(after.state()).isEqualTo(count.state());
        assertThat(after.round().number()).isEqualTo(1 + count.reopenings());
        assertThat(after.marks().classified())
                .isEqualTo(
                        new ClassifiedAs(
                                row.kind(),
                                row.topic(),
                                row.impact(),
                                row.urgency(),
                                row.priority()));
        assertThat(LogCount.who(after.work().responsible()))
                .isEqualTo(LogCount.who(row.responsible()));
        ImportedState said = row.state();
        if (said != null && said.hold() != null) {
            Hold hold = requireNonNull(after.standing().hold());
            assertThat(hold.reason()).isEqualTo(said.hold());
        }
    }

    private static void sound(Registered t) {
        Standing standing = t.standing();
        boolean cancelled = t.state() == TicketState.CANCELLED;
        assertThat(standing.before() != null).isEqualTo(cancelled);
        assertThat(standing.before()).isNotEqualTo(TicketState.CANCELLED);
        TicketState state = cancelled ? standing.before() : t.state();
        assertThat(standing.hold() != null).isEqualTo(state == TicketState.ON_HOLD);
        assertThat(t.round().closedAt() != null).isEqualTo(state == TicketState.CLOSED);
        assertThat(!t.work().begun() || t.work().responsible().agent() != null).isTrue();
        if (t.state() == TicketState.NEW || t.state() == TicketState.ASSIGNED) {
            assertThat(t.work().begun()).isFalse();
        }
        if (t.state() == TicketState.IN_PROGRESS) {
            assertThat(t.work().begun()).isEqualTo(t.work().responsible().agent() != null);
        }
    }

    /** As the card counts them. */
    private static long handOvers(List<TicketEvent> events) {
        return events.stream()
                .filter(TicketAssigned.class::isInstance)
                .map(TicketAssigned.class::cast)
                .filter(e -> !e.from().isNobody() && !e.from().isSameAs(e.to()))
                .count();
    }

    private static long changesOfGroup(List<TicketEvent> events) {
        return events.stream()
                .filter(event ->
                        switch (event) {
                            case TicketAssigned e -> !group(e.from()).equals(group(e.to()));
                            case TicketUnassigned e -> !group(e.from()).isEmpty();
                            default -> false;
                        })
                .count();
    }

    private static String group(Responsible who) {
        return who.group() == null ? "" : who.group().id().value();
    }

    /** Counted from the rows alone. */
    private static final class LogCount {
        private TicketState state = TicketState.NEW;
        private List<String> who = List.of();
        private int reopenings;
        private int handOvers;
        private int changesOfGroup;

        void row(@Nullable TicketState before, Row row) {
            List<String> now = who(row.who());
            handOvers += !who.isEmpty() && !now.isEmpty() && !who.equals(now) ? 1 : 0;
            changesOfGroup += group(who).equals(group(now)) ? 0 : 1;
            who = now;
            TicketState said = row.state() == null ? state : row.state().state();
            boolean rests = said == TicketState.NEW || said == TicketState.ASSIGNED;
            TicketState resting = now.isEmpty() ? TicketState.NEW : TicketState.ASSIGNED;
            TicketState next = rests ? resting : said;
            boolean wasOver = before == TicketState.RESOLVED || before == TicketState.CLOSED;
            reopenings += wasOver && next.isOpen() ? 1 : 0;
            state = next;
        }

        TicketState state() {
            return state;
        }

        int reopenings() {
            return reopenings;
        }

        int changesOfGroup() {
            return changesOfGroup;
        }

        private static String group(List<String> who) {
            return who.isEmpty() ? "" : who.getFirst();
        }

        int handOvers() {
            return handOvers;
        }

        static List<String> who(InCharge who) {
            return who.equals(InCharge.NOBODY)
                    ? List.of()
                    : List.of(
                            who.group() == null ? "" : who.group().id().value(),
                            who.agent() == null ? "" : who.agent().id().value());
        }

        static List<String> who(Responsible who) {
            return who.isNobody()
                    ? List.of()
                    : List.of(
                            who.group() == null ? "" : who.group().id().value(),
                            who.agent() == null ? "" : who.agent().id().value());
        }
    }
}
