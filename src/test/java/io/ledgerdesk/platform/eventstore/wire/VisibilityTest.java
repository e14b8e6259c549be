package io.ledgerdesk.platform.eventstore.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor.Kind;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.BoxNamed;
import io.ledgerdesk.platform.eventstore.wire.DemoEvent.BoxPacked;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private final Visibility visibility = new Visibility();

    @Test
    void aRequesterSeesOnlyWhatIsDeclaredForRequesters() {
        BoxPacked packed = (BoxPacked) Examples.of(BoxPacked.class);

        assertThat(visibility.readable(Kind.REQUESTER, packed).toString())
                .contains("\"label\":\"Привет, \\\"мир\\\"\"", "\"number\":\"B-1\"", "\"lines\":[{")
                .doesNotContain("cost", "weights", "owner", "heavy");
        assertThat(visibility.readable(Kind.AGENT, packed).toString())
                .contains("\"cost\":3", "\"weights\":{\"B-1\":3}");
        assertThat(visibility.readable(Kind.SYSTEM, packed))
                .isEqualTo(visibility.readable(Kind.INTEGRATION, packed))
                .isEqualTo(visibility.readable(Kind.AGENT, packed));
    }

    @Test
    void anErasedSectionSaysSo() {
        BoxNamed named =
                new BoxNamed(
                        new DemoEvent.BoxNumber("B-1"), new Personal<>(new PersonId("anna"), null));

        assertThat(visibility.readable(Kind.AGENT, named).toString())
                .isEqualTo("{\"number\":\"B-1\",\"title\":{\"erased\":true}}");
    }

    @Test
    void whatNobodyDeclaredNobodySees() {
        Mixed mixed = new Mixed(UUID.randomUUID(), 4);

        assertThat(visibility.mayRead(Kind.REQUESTER, BoxPacked.class)).isTrue();
        assertThat(visibility.mayRead(Kind.REQUESTER, BoxNamed.class)).isFalse();
        assertThat(visibility.mayRead(Kind.AGENT, BoxNamed.class)).isTrue();
        assertThat(visibility.mayRead(Kind.REQUESTER, Mixed.class)).isTrue();
        assertThat(visibility.mayRead(Kind.AGENT, Mixed.class)).isFalse();
        assertThat(visibility.readable(Kind.REQUESTER, mixed).toString()).isEqualTo("{\"open\":4}");
        assertThat(visibility.readable(Kind.AGENT, mixed)).isEmpty();
    }

    @WireName("demo.Mixed")
    record Mixed(UUID undeclared, @ReadableBy(Reader.REQUESTER) long open) {}
}
