package io.ledgerdesk.platform.timer;

import static io.ledgerdesk.platform.timer.TimerDesk.START;
import static io.ledgerdesk.platform.timer.TimerDesk.TENANT;
import static io.ledgerdesk.platform.timer.TimerDesk.answer;
import static io.ledgerdesk.platform.timer.TimerDesk.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.TimerTable.Slot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerTableIT {
    private static final Tag A = new Tag("ticket", "a");
    private static final Tag B = new Tag("ticket", "b");
    private static final TenantId OTHER = new TenantId("other");
    private static final Timer REMIND = timer("a", "remind", 0, START.plusSeconds(20));
    private static final Timer REMIND_AGAIN = timer("a", "remind", 1, START.plusSeconds(50));
    private static final Timer CLOSE = timer("a", "close", 0, START.plusSeconds(10));
    private static final Timer CLOSE_B = timer("b", "close", 0, START.plusSeconds(10));

    private final TimerDesk desk = new TimerDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSubjectsTimersAreExactlyThoseLastSet() {
        desk.set(REMIND_AGAIN, CLOSE, REMIND, CLOSE_B);
        desk.set(OTHER, List.of(REMIND));
        assertThat(desk.pending("a")).containsExactly(CLOSE, REMIND, REMIND_AGAIN);

        Timer moved = timer("a", "close", 0, START.plusSeconds(90));
        replace(Map.of(A, List.of(moved, REMIND)));
        assertThat(desk.pending("a")).containsExactly(REMIND, moved);
        replace(Map.of(A, List.of()));
        assertThat(desk.pending("a")).isEmpty();
        assertThat(desk.pending("b")).containsExactly(CLOSE_B);
        assertThat(answer(TimerTable.TIMER.pending(desk.pool, OTHER, A))).containsExactly(REMIND);
    }

    @Test
    void theTimersOfOneKindLeaveTheOthersAlone() {
        desk.set(CLOSE, REMIND, REMIND_AGAIN, CLOSE_B);
        answer(
                desk.pool.withTransaction(transaction ->
                        TimerTable.TIMER.replaceKinds(
                                transaction,
                                TENANT,
                                Map.of(
                                        new Slot(A, "remind"), List.of(REMIND_AGAIN),
                                        new Slot(B, "close"), List.of(),
                                        new Slot(B, "remind"), List.of()))));
        assertThat(desk.pending("a")).containsExactly(CLOSE, REMIND_AGAIN);
        assertThat(desk.pending("b")).isEmpty();
    }

    @Test
    void whatIsAsItWasIsNotWritten() {
        desk.set(CLOSE, REMIND);
        List<String> before = versions();
        desk.set(CLOSE, REMIND);
        assertThat(versions()).isEqualTo(before);
        desk.set(CLOSE, timer("a", "remind", 0, START));
        assertThat(versions()).hasSize(2).isNotEqualTo(before).contains(before.getFirst());
    }

    @Test
    void aTenantsTimersCanBeEmptied() {
        desk.set(CLOSE, CLOSE_B);
        desk.set(OTHER, List.of(REMIND));
        answer(
                desk.pool.withTransaction(
                        transaction -> TimerTable.TIMER.clear(transaction, TENANT)));
        assertThat(desk.number("SELECT count(*) FROM timer")).isOne();
    }

    @Test
    void tablesKnowNothingOfEachOther() {
        TimerTable other = new TimerTable("clock_timer");
        desk.set(CLOSE);
        answer(
                desk.pool.withTransaction(transaction ->
                        other.replace(transaction, TENANT, Map.of(A, List.of(REMIND)))));
        assertThat(desk.pending("a")).containsExactly(CLOSE);
        assertThat(answer(other.pending(desk.pool, TENANT, A))).containsExactly(REMIND);
        assertThatThrownBy(() -> new TimerTable("timer; DROP TABLE timer"))
                .hasMessageContaining("not a table");
    }

    @Test
    void whatIsContradictoryIsRefused() {
        assertThatThrownBy(() -> replace(Map.of(B, List.of(CLOSE))))
                .hasMessageContaining("another subject");
        assertThatThrownBy(() -> replace(Map.of(A, List.of(CLOSE, CLOSE))))
                .hasMessageContaining("twice");
    }

    private void replace(Map<Tag, List<Timer>> perSubject) {
        answer(
                desk.pool.withTransaction(
                        transaction -> TimerTable.TIMER.replace(transaction, TENANT, perSubject)));
    }

    private List<String> versions() {
        return desk.texts("SELECT xmin::text FROM timer ORDER BY kind");
    }
}
