package io.ledgerdesk.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.eventstore.wire.Examples;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.vault.MemoryVault;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.wiring.TicketUpcasters;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every event of tickets, read by somebody who only counts. */
class WithoutPersonalTest {
    private static final PersonId ANNA = new PersonId("anna");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final MemoryVault vault = new MemoryVault();
    private final EventCodec codec =
            new JsonEventCodec(
                    new EventRegistry(List.of(TicketEvent.class), TicketUpcasters.ALL), vault);

    @Test
    void itReadsAsIfEverybodyWereErased() {
        List<StoredEvent> stored =
                Examples.types(TicketEvent.class).stream()
                        .map(type -> seal(codec, Examples.of(type)))
                        .toList();
        List<RecordedEvent> without = answer(codec.openWithoutPersonal(stored));
        assertThat(without).isNotEqualTo(answer(codec.open(stored)));

        answer(vault.destroy(TenantId.MAIN, ANNA));
        assertThat(without).isEqualTo(answer(codec.open(stored)));
    }

    @Test
    void whatCannotBeReadFailsAsItDoesForOthers() {
        EventCodec other = new JsonEventCodec(new EventRegistry(List.of(), List.of()), vault);
        StoredEvent stored = seal(codec, Examples.of(Examples.types(TicketEvent.class).getFirst()));
        assertThatThrownBy(() -> answer(other.openWithoutPersonal(List.of(stored))))
                .hasMessageStartingWith("EVENT_TYPE_UNKNOWN")
                .hasMessageContaining("position 5");
    }

    private static StoredEvent seal(EventCodec codec, Object event) {
        UUID id = UUID.randomUUID();
        DecidedEvent decided =
                new DecidedEvent(
                        id,
                        "ticket:1",
                        1,
                        event,
                        NOW,
                        new Actor(Actor.Kind.AGENT, ANNA, "Anna Petrova"),
                        null,
                        "TEST",
                        null,
                        null,
                        id,
                        null,
                        false,
                        List.of(new Tag("ticket", "1")));
        NewEvent sealed = answer(codec.seal(TenantId.MAIN, List.of(decided))).getFirst();
        return new StoredEvent(
                TenantId.MAIN, 5, NOW, sealed.header(), sealed.payload(), new byte[32]);
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
