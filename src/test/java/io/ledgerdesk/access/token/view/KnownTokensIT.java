package io.ledgerdesk.access.token.view;

import static io.ledgerdesk.testing.ViewDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.event.TokenEvent.TokenIssued;
import io.ledgerdesk.access.token.event.TokenEvent.TokenRevoked;
import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.access.token.id.TokenStream;
import io.ledgerdesk.access.token.view.TokenLists.Listed;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.security.bearer.Proven;
import io.ledgerdesk.testing.ViewDesk;
import io.ledgerdesk.workplace.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which token lets in, and as whom. */
class KnownTokensIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final Right READ = new Right("ticket.read");
    private static final ViewDesk DESK = new ViewDesk(new TokenProjection());
    private final MovableClock clock = new MovableClock();
    private final Instant expiry = clock.instant().plus(Duration.ofHours(1));
    private final KnownTokens tokens = remembering(Duration.ZERO);
    private final TokenText token = TokenText.draw(MAIN, new TokenId(UUID.randomUUID()));

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void aTokenIsItsRightsAndOperationsAndNothingElse() {
        apply(issued());
        Proven proven = find(token.text()).orElseThrow();
        assertThat(proven.expiresAt()).isEqualTo(expiry);
        assertThat(proven.caller().tenant()).isEqualTo(MAIN);
        assertThat(proven.caller().actor().kind()).isEqualTo(Actor.Kind.INTEGRATION);
        assertThat(proven.caller().actor().name()).isEqualTo("Monitoring");
        assertThat(proven.caller().authority().reaches(READ)).containsExactly(Reach.ALL);
        assertThat(proven.caller().authority().has(new Right("ticket.answer"))).isFalse();
        assertThat(proven.caller().mayCall("ticket")).isTrue();
        assertThat(proven.caller().mayCall("tickets")).isFalse();
    }

    @Test
    void nothingElseLetsIn() {
        apply(issued());
        TokenText guessed = TokenText.draw(MAIN, token.id());
        TokenText elsewhere = new TokenText(new TenantId("north"), token.id(), token.secret());
        TokenText unknown = TokenText.draw(MAIN, new TokenId(UUID.randomUUID()));
        for (String text :
                List.of(
                        guessed.text(),
                        elsewhere.text(),
                        unknown.text(),
                        token.text() + "A",
                        token.text().substring(0, token.text().length() - 1),
                        "ldt_",
                        "ldt_main_x_y")) {
            assertThat(find(text)).as(text).isEmpty();
        }
        assertThat(find(token.text())).isPresent();
    }

    @Test
    void itEndsByItself() {
        apply(issued());
        clock.advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(find(token.text())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(find(token.text())).isEmpty();
    }

    @Test
    void aRevocationIsFeltWhenTheNodeHearsOfIt() {
        KnownTokens remembering = remembering(Duration.ofHours(1));
        apply(issued());
        assertThat(answer(remembering.find(token.text()))).isPresent();
        apply(new TokenRevoked(token.id()));
        assertThat(answer(remembering.find(token.text()))).isPresent();
        remembering.forget(new TenantId("north"));
        assertThat(answer(remembering.find(token.text()))).isPresent();
        remembering.forget(MAIN);
        assertThat(answer(remembering.find(token.text()))).isEmpty();
    }

    @Test
    void theListShowsWhoIssuedAndRevokedItAndItsUse() {
        apply(issued());
        assertThat(listed().usedAt()).isNull();
        find(token.text());
        await().untilAsserted(() -> assertThat(listed().usedAt()).isEqualTo(clock.instant()));
        apply(new TokenRevoked(token.id()));
        IntegrationToken shown = listed().token();
        assertThat(shown.issuedBy()).isEqualTo(new PersonId("anna"));
        assertThat(shown.rights()).containsExactly(READ);
        assertThat(shown.revokedBy()).isEqualTo(new PersonId("anna"));
        assertThat(shown.revokedAt()).isEqualTo(clock.instant());
    }

    private KnownTokens remembering(Duration trust) {
        return new KnownTokens(DESK.pool, clock, new TokenLimits(trust, 100));
    }

    private Optional<Proven> find(String text) {
        return answer(tokens.find(text));
    }

    private Listed listed() {
        TokenLists lists = new TokenLists(DESK.pool);
        return answer(lists.page(MAIN, TokenLists.MOST, null)).tokens().stream()
                .filter(one -> one.token().id().equals(token.id()))
                .findFirst()
                .orElseThrow();
    }

    private TokenIssued issued() {
        return new TokenIssued(
                token.id(),
                new TokenName("Monitoring"),
                List.of(READ),
                List.of(new OperationName("ticket")),
                token.hash(),
                expiry);
    }

    private void apply(TokenEvent event) {
        Actor anna = new Actor(Actor.Kind.AGENT, new PersonId("anna"), null);
        EventHeader header =
                new EventHeader(
                        UUID.randomUUID(),
                        TokenStream.of(event.token()).toString(),
                        1,
                        "access.Token",
                        1,
                        clock.instant(),
                        EventHeader.Party.of(anna),
                        null,
                        "API",
                        null,
                        null,
                        UUID.randomUUID(),
                        null,
                        false,
                        List.of());
        DESK.apply(MAIN, List.of(new RecordedEvent(MAIN, 1, clock.instant(), header, anna, event)));
    }
}
