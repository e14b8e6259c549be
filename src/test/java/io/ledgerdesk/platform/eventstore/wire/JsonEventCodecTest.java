package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.BoxNamed;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.BoxNumber;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.BoxOpened;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.BoxPacked;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.Colour;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.Line;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.Size;
import io.ledgerdesk.platform.vault.MemoryVault;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonEventCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.000004Z");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final BoxNumber NUMBER = new BoxNumber("B-7");
    private final MemoryVault vault = new MemoryVault();
    private final EventCodec codec = new JsonEventCodec(Registered.registry(), vault);

    @Test
    void whatIsSealedReadsTheSame() {
        BoxPacked packed = packed(Personal.of(ANNA, "для Анны"));

        StoredEvent stored = seal(packed, "Борис");
        RecordedEvent read = open(stored);

        assertThat(read.event()).isEqualTo(packed);
        assertThat(read.actor()).isEqualTo(new Actor(Actor.Kind.AGENT, BORIS, "Борис"));
        assertThat(read.position()).isEqualTo(5);
        assertThat(read.header().type()).isEqualTo("demo.BoxPacked");
        assertThat(read.header().tags()).containsExactly(new Tag("box", "B-7"));
    }

    @Test
    void thePayloadIsCanonicalWithoutAbsentMembersOrPersonalWords() {
        String payload = new String(seal(packed(null), "Борис").payload(), UTF_8);

        assertThat(payload)
                .startsWith("{\"$actor\":{\"owner\":\"boris\",\"sealed\":\"")
                .contains(
                        "},\"at\":\"2026-11-22T01:02:03.000004Z\",\"colour\":\"GREEN\",\"fragile\"")
                .contains("\"number\":\"B-7\",\"packer\":\"boris\",\"size\":{\"width\":12}")
                .contains("\"weights\":{\"B-7\":120}")
                .doesNotContain("Борис", "glass", "label", "heavy", "height");
    }

    @Test
    void anEventOfOneComponentIsStillAnObject() {
        StoredEvent stored = seal(new BoxOpened(NUMBER), null);

        assertThat(new String(stored.payload(), UTF_8)).isEqualTo("{\"number\":\"B-7\"}");
        assertThat(open(stored).actor().name()).isNull();
    }

    @Test
    void anErasedPersonsSectionsAreGoneAndAllElseReads() {
        StoredEvent stored = seal(packed(Personal.of(ANNA, "fragile!")), "Boris");
        vault.destroy(TenantId.MAIN, ANNA).await().indefinitely();

        RecordedEvent read = open(stored);

        BoxPacked event = (BoxPacked) read.event();
        assertThat(event.label()).isEqualTo(new Personal<String>(ANNA, null));
        assertThat(event.lines().getFirst().text()).isEqualTo(Personal.of(BORIS, "glass"));
        assertThat(read.actor().name()).isEqualTo("Boris");
        assertThatThrownBy(() -> seal(packed(Personal.of(ANNA, "again")), null))
                .hasMessageStartingWith("PERSON_ERASED");
        assertThat(open(seal(packed(event.label()), null)).event()).isEqualTo(event);
    }

    @Test
    void aSectionThatWasAlteredOrMovedIsNotShown() {
        StoredEvent stored = seal(packed(Personal.of(BORIS, "label")), null);
        String payload = new String(stored.payload(), UTF_8);
        String label = sealedBehind(payload, "\"label\":");
        String line = sealedBehind(payload, "\"text\":");
        char other = label.charAt(20) == 'A' ? 'B' : 'A';
        String flipped = label.substring(0, 20) + other + label.substring(21);

        for (String altered :
                List.of(
                        payload.replace(label, flipped),
                        payload.replace(label, line),
                        payload.replace(label, "AAAA"),
                        payload.replace(label, "?"))) {
            assertThatThrownBy(() -> open(with(stored, altered)))
                    .hasMessageStartingWith("EVENT_UNREADABLE")
                    .hasMessageContaining("/label")
                    .hasMessageContaining(stored.header().id().toString())
                    .hasMessageContaining("tenant main at position 5");
        }
    }

    @Test
    void aPayloadThatIsNotTheEventsShapeIsRefusedWithoutQuotingIt() {
        StoredEvent stored = seal(new BoxOpened(NUMBER), null);

        for (String payload :
                List.of("", "[]", "{", "{\"number\":\"secret\"}", "{\"number\":1,\"secret\":2}")) {
            assertThatThrownBy(() -> open(with(stored, payload)))
                    .hasMessageStartingWith("EVENT_UNREADABLE")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void anOldRevisionIsLiftedWithItsSectionsOpen() {
        StoredEvent newest = seal(new BoxNamed(NUMBER, Personal.of(ANNA, "winter")), null);
        assertThat(newest.header().revision()).isEqualTo(2);
        EventCodec asItWas =
                new JsonEventCodec(
                        new EventRegistry(List.of(BoxNamedOnce.class), List.of()), vault);

        StoredEvent old =
                seal(asItWas, new BoxNamedOnce(NUMBER, Personal.of(ANNA, "summer")), null);

        assertThat(old.header().revision()).isEqualTo(1);
        assertThat(open(old).event()).isEqualTo(new BoxNamed(NUMBER, Personal.of(ANNA, "summer")));
        vault.destroy(TenantId.MAIN, ANNA).await().indefinitely();
        assertThat(open(old).event()).isEqualTo(new BoxNamed(NUMBER, new Personal<>(ANNA, null)));
    }

    @Test
    void anUnknownTypeOrRevisionIsNamed() {
        StoredEvent stored = seal(new BoxNamed(NUMBER, Personal.of(ANNA, "x")), null);

        assertThatThrownBy(() -> open(with(stored, "demo.Gone", 1)))
                .hasMessageStartingWith("EVENT_TYPE_UNKNOWN")
                .hasMessageContaining("demo.Gone")
                .hasMessageContaining("position 5");
        for (int revision : new int[] {0, 3}) {
            assertThatThrownBy(() -> open(with(stored, "demo.BoxNamed", revision)))
                    .hasMessageStartingWith("EVENT_REVISION_UNKNOWN")
                    .hasMessageContaining("revision " + revision);
        }
        assertThatThrownBy(() -> seal("a text", null)).hasMessageStartingWith("EVENT_TYPE_UNKNOWN");
    }

    @Test
    void textThatIsNotUnicodeIsRefused() {
        assertThatThrownBy(() -> seal(packed(Personal.of(ANNA, "half \ud83d")), null))
                .hasMessageStartingWith("EVENT_UNWRITABLE");
    }

    @WireName("demo.BoxNamed")
    record BoxNamedOnce(BoxNumber number, Personal<String> name) {}

    private static BoxPacked packed(@Nullable Personal<String> label) {
        return new BoxPacked(
                UUID.fromString("01980000-0000-7000-8000-000000000002"),
                NUMBER,
                BORIS,
                Colour.GREEN,
                NOW,
                false,
                new Size(12, null),
                label,
                List.of(new Line(3, Personal.of(BORIS, "glass"))),
                Map.of(NUMBER, 120L));
    }

    private StoredEvent seal(Object event, @Nullable String actorName) {
        return seal(codec, event, actorName);
    }

    static StoredEvent seal(EventCodec codec, Object event, @Nullable String actorName) {
        UUID id = UUID.randomUUID();
        DecidedEvent decided =
                new DecidedEvent(
                        id,
                        "box:B-7",
                        1,
                        event,
                        NOW,
                        new Actor(Actor.Kind.AGENT, BORIS, actorName),
                        null,
                        "TEST",
                        null,
                        null,
                        id,
                        null,
                        false,
                        List.of(new Tag("box", "B-7")));
        NewEvent sealed = answer(codec.seal(TenantId.MAIN, List.of(decided))).getFirst();
        return new StoredEvent(
                TenantId.MAIN, 5, NOW, sealed.header(), sealed.payload(), new byte[32]);
    }

    private RecordedEvent open(StoredEvent event) {
        return answer(codec.open(List.of(event))).getFirst();
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }

    private static String sealedBehind(String payload, String name) {
        int from = payload.indexOf("\"sealed\":\"", payload.indexOf(name)) + 10;
        return payload.substring(from, payload.indexOf('"', from));
    }

    private static StoredEvent with(StoredEvent event, String payload) {
        return new StoredEvent(
                event.tenant(), 5, NOW, event.header(), payload.getBytes(UTF_8), event.hash());
    }

    private static StoredEvent with(StoredEvent event, String type, int revision) {
        EventHeader old = event.header();
        EventHeader header =
                new EventHeader(
                        old.id(),
                        old.stream(),
                        1,
                        type,
                        revision,
                        NOW,
                        old.actor(),
                        null,
                        "TEST",
                        null,
                        null,
                        old.id(),
                        null,
                        false,
                        old.tags());
        return new StoredEvent(event.tenant(), 5, NOW, header, event.payload(), event.hash());
    }
}
