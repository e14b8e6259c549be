package io.ledgerdesk.platform.timer;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimerTest {
    private static final Tag SUBJECT = new Tag("ticket", "a");
    private static final Instant DUE = Instant.parse("2026-05-04T10:00:00.123456Z");
    private static final UUID CAUSE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final Timer TIMER = new Timer(SUBJECT, "remind", 1, DUE, CAUSE, "silence/1");

    @Test
    void itsCommandIdIsTheSameForEver() {
        assertThat(TIMER.commandId(MAIN))
                .isEqualTo(UUID.fromString("2f4a3f76-0f32-5805-9dbc-9c45e60d23bb"));
        assertThat(new Timer(SUBJECT, "remind", 1, DUE.plusNanos(999), CAUSE, "silence/2"))
                .extracting(timer -> timer.commandId(MAIN))
                .isEqualTo(TIMER.commandId(MAIN));
    }

    @Test
    void anythingElseThatIsDueHasAnotherCommandId() {
        assertThat(
                        List.of(
                                TIMER.commandId(MAIN),
                                TIMER.commandId(new TenantId("other")),
                                of(new Tag("ticket", "b"), "remind", 1, DUE, CAUSE),
                                of(SUBJECT, "close", 1, DUE, CAUSE),
                                of(SUBJECT, "remind", 2, DUE, CAUSE),
                                of(SUBJECT, "remind", 1, DUE.plusNanos(1000), CAUSE),
                                of(SUBJECT, "remind", 1, DUE, new UUID(0, 1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void kindsAndStepsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> of(SUBJECT, "re mind", 1, DUE, CAUSE))
                .hasMessageContaining("kind of timer");
        assertThatThrownBy(() -> of(SUBJECT, "remind", -1, DUE, CAUSE))
                .hasMessageContaining("step");
    }

    private static UUID of(Tag subject, String kind, int step, Instant due, UUID cause) {
        return new Timer(subject, kind, step, due, cause, "silence/1").commandId(MAIN);
    }
}
