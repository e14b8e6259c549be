package io.ledgerdesk.access.token.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.access.token.command.TokenCommand;
import io.ledgerdesk.access.token.command.TokenCommand.IssueToken;
import io.ledgerdesk.access.token.command.TokenCommand.RevokeToken;
import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.event.TokenEvent.TokenIssued;
import io.ledgerdesk.access.token.event.TokenEvent.TokenRevoked;
import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.SecretHash;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.access.token.id.TokenStream;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens: issued by people who may, for a while; revoked for good. */
class TokenDeciderTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final TokenId TOKEN = new TokenId(new UUID(1, 1));
    private static final SecretHash SECRET = new SecretHash("0123456789abcdef".repeat(4));
    private static final List<Right> RIGHTS =
            List.of(new Right("ticket.register"), new Right("ticket.read"));
    private final TokenDecider decider = new TokenDecider(TokenRules.DEFAULTS);

    @Test
    void aTokenIsIssuedWithWhatItNames() {
        Decision<TokenEvent> decision =
                decide(
                        Actor.Kind.AGENT,
                        issue(RIGHTS, List.of("registerTicket"), NOW.plusSeconds(60)));
        assertThat(decision)
                .isEqualTo(
                        Decision.accepted(
                                new TokenIssued(
                                        TOKEN,
                                        new TokenName("Monitoring"),
                                        List.of(RIGHTS.getLast(), RIGHTS.getFirst()),
                                        List.of(new OperationName("registerTicket")),
                                        SECRET,
                                        NOW.plusSeconds(60))));
    }

    @Test
    void oneWithoutAnEndEndsAsLateAsMayBe() {
        assertThat(decide(Actor.Kind.AGENT, issue(RIGHTS, List.of(), null)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(((TokenIssued) accepted.events().getFirst()).expiresAt())
                                        .isEqualTo(NOW.plus(TokenRules.DEFAULTS.longest())));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(issue(List.of(), List.of(), null), "VALIDATION_FAILED");
        assertRefused(
                issue(Collections.nCopies(101, RIGHTS.getFirst()), List.of(), null),
                "VALIDATION_FAILED");
        assertRefused(issue(RIGHTS, Collections.nCopies(101, "node"), null), "VALIDATION_FAILED");
        assertRefused(issue(RIGHTS, List.of(), NOW), "VALIDATION_FAILED");
        assertRefused(
                issue(RIGHTS, List.of(), NOW.plus(Duration.ofDays(367))), "VALIDATION_FAILED");
        assertRefused(new RevokeToken(TOKEN), "TOKEN_NOT_FOUND");
    }

    @Test
    void onlyPeopleWithTheRightMayDoSo() {
        TokenCommand issue = issue(RIGHTS, List.of(), null);
        Authority other =
                new Authority(
                        new Grants(Map.of(new Right("token.read"), Set.of(Reach.ALL))),
                        Standing.alone("anna"));
        assertThat(code(decider.decide(none(), issue, context(Actor.Kind.AGENT, other))))
                .isEqualTo("FORBIDDEN");
        assertThat(code(decide(Actor.Kind.INTEGRATION, issue))).isEqualTo("FORBIDDEN");
    }

    @Test
    void aTokenMayNoMoreThanItsIssuer() {
        Authority own =
                new Authority(
                        new Grants(
                                Map.of(
                                        new Right("token.write"), Set.of(Reach.ALL),
                                        new Right("ticket.register"), Set.of(Reach.ALL),
                                        new Right("ticket.read"), Set.of(Reach.GROUP))),
                        Standing.alone("anna"));
        DecisionContext anna = context(Actor.Kind.AGENT, own);
        Decision<TokenEvent> refused = decider.decide(none(), issue(RIGHTS, List.of(), null), anna);
        assertThat(code(refused)).isEqualTo("BEYOND_OWN_RIGHTS");
        assertThat(((Decision.Rejected<TokenEvent>) refused).why().message())
                .contains("ticket.read")
                .doesNotContain("ticket.register");
        TokenCommand less = issue(List.of(new Right("ticket.register")), List.of(), null);
        assertThat(decider.decide(none(), less, anna)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatIsRevokedStaysSo() {
        Streams<TokenState> issued = Streams.only(TokenStream.of(TOKEN), TokenState.ISSUED);
        Streams<TokenState> revoked =
                Streams.only(
                        TokenStream.of(TOKEN),
                        decider.evolve(TokenState.ISSUED, new TokenRevoked(TOKEN)));
        DecisionContext context = context(Actor.Kind.AGENT, Authority.UNLIMITED);
        assertThat(decider.decide(issued, new RevokeToken(TOKEN), context))
                .isEqualTo(Decision.accepted(new TokenRevoked(TOKEN)));
        assertThat(decider.decide(revoked, new RevokeToken(TOKEN), context))
                .isEqualTo(Decision.nothing());
        assertThat(decider.decide(revoked, issue(RIGHTS, List.of(), null), context))
                .isEqualTo(Decision.nothing());
    }

    private void assertRefused(TokenCommand command, String code) {
        assertThat(code(decide(Actor.Kind.AGENT, command))).isEqualTo(code);
    }

    private Decision<TokenEvent> decide(Actor.Kind kind, TokenCommand command) {
        return decider.decide(none(), command, context(kind, Authority.UNLIMITED));
    }

    private Streams<TokenState> none() {
        return Streams.only(TokenStream.of(TOKEN), decider.initial());
    }

    private static DecisionContext context(Actor.Kind kind, Authority authority) {
        return new DecisionContext(NOW, new Actor(kind, new PersonId("anna"), null), authority);
    }

    private static @Nullable String code(Decision<TokenEvent> decision) {
        return decision instanceof Decision.Rejected<TokenEvent> refused
                ? refused.why().code()
                : null;
    }

    private static IssueToken issue(
            List<Right> rights, List<String> operations, @Nullable Instant expiresAt) {
        return new IssueToken(
                TOKEN,
                new TokenName("Monitoring"),
                rights,
                operations.stream().map(OperationName::new).toList(),
                SECRET,
                expiresAt);
    }
}
