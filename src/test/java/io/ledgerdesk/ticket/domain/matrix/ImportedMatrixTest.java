package io.ledgerdesk.ticket.domain.matrix;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.importing.RandomRows;
import io.ledgerdesk.ticket.domain.importing.Row;
import io.ledgerdesk.ticket.domain.matrix.MatrixTickets.Hands;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Work;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ticket that was imported, in whatever way, is one like any other for all that follows. */
class ImportedMatrixTest {
    private static final int LOGS = 120;

    /** What an imported ticket has not got: no row speaks of it. */
    private static final Set<String> OF_THINGS =
            Set.of("NOTE_NOT_FOUND", "FILE_NOT_FOUND", "MESSAGE_NOT_FOUND", "STEP_NOT_FOUND");

    private static final List<String> ROWS =
            MatrixTest.MATRIX.lines().map(MatrixTest::name).toList();

    private final Map<String, String> live = new HashMap<>();
    private final Set<String> compared = new HashSet<>();

    @Test
    void everyCommandDoesWhatItDoesToALiveTicket() {
        for (long seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new RandomRows(random, "ivan").rows(1 + random.nextInt(6));
            Desk imported = imported(rows);
            Registered before = imported.known(MatrixTickets.TICKET);
            Duration passed = Duration.between(Cast.NOW, imported.now());
            for (String row : ROWS) {
                Desk desk = Desk.of(imported.log()).later(passed);
                assertThat(outcome(desk, row))
                        .as("seed %d: %s on %s", seed, row, before)
                        .isEqualTo(wanted(before, row));
            }
        }
        assertThat(compared).hasSizeGreaterThan(7 * ROWS.size());
    }

    private static Desk imported(List<Row> rows) {
        Desk desk = new Desk();
        for (int n = 2; n <= 4; n++) {
            desk.given(ANNA, Cast.register(Desk.newTicket(n), Cast.anna(null)));
        }
        for (Row row : rows) {
            desk.later(Duration.ofDays(3)).given(Cast.IVAN, row.command());
        }
        return desk;
    }

    private String wanted(Registered ticket, String row) {
        TicketState state = ticket.state();
        String stays = MatrixTest.letter(state);
        if (MatrixCommands.of(row).command() instanceof AutomaticCommand) {
            return stays;
        }
        String before =
                MatrixTest.letter(
                        ticket.standing().before() == null ? state : ticket.standing().before());
        boolean inNobodysHands = state == TicketState.IN_PROGRESS && !ticket.work().begun();
        return switch (row) {
            case "reinstateTicket" -> state == TicketState.CANCELLED ? before : live(ticket, row);
            case "unassignTicket" ->
                    inNobodysHands && ticket.work().responsible().isNobody()
                            ? stays
                            : live(ticket, row);
            default -> live(ticket, row);
        };
    }

    private String live(Registered ticket, String row) {
        char column = MatrixTest.letter(ticket.state()).charAt(0);
        Hands hands = column == 'P' ? Hands.BEGUN : hands(ticket.work());
        compared.add(row + column);
        return live.computeIfAbsent(
                row + column + hands, key -> outcome(MatrixTickets.in(column, hands), row));
    }

    private static Hands hands(Work work) {
        if (work.begun()) {
            return Hands.BEGUN;
        }
        if (work.responsible().agent() != null) {
            return Hands.OF_AN_AGENT;
        }
        return work.responsible().isNobody() ? Hands.NOBODYS : Hands.OF_A_GROUP;
    }

    /** The state that follows, or the refusal; what is not there does not stand against it. */
    private static String outcome(Desk desk, String row) {
        String stays = MatrixTest.letter(desk.known(MatrixTickets.TICKET).state());
        MatrixCommands.Asked asked = MatrixCommands.of(row);
        desk.when(asked.by(), asked.command());
        return switch (desk.last()) {
            case Decision.Needs<TicketEvent> needs -> throw new AssertionError(needs);
            case Decision.Accepted<TicketEvent> accepted ->
                    MatrixTest.letter(desk.known(MatrixTickets.TICKET).state());
            case Decision.Rejected<TicketEvent> refused ->
                    OF_THINGS.contains(refused.why().code()) ? stays : refused.why().code();
        };
    }
}
