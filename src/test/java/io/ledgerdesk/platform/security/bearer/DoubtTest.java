package io.ledgerdesk.platform.security.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.security.bearer.TokenRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a token that was not verified. */
class DoubtTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);
    private static final Doubt DOUBT =
            new Doubt("https://issuer.example", List.of("ledgerdesk"), Duration.ofSeconds(30));

    @Test
    void theFirstThingThatIsWrongIsNamed() {
        assertThat(about(Map.of("iss", "https://other.example"))).isEqualTo(Reason.WRONG_ISSUER);
        assertThat(about(Map.of("aud", "account"))).isEqualTo(Reason.WRONG_AUDIENCE);
        assertThat(about(Map.of("aud", List.of()))).isEqualTo(Reason.WRONG_AUDIENCE);
        assertThat(about(Map.of("exp", NOW.minusSeconds(30).getEpochSecond())))
                .isEqualTo(Reason.EXPIRED);
        assertThat(about(Map.of("nbf", NOW.plusSeconds(31).getEpochSecond())))
                .isEqualTo(Reason.NOT_YET_VALID);
    }

    @Test
    void clocksMayDifferABit() {
        assertThat(about(Map.of("exp", NOW.minusSeconds(29).getEpochSecond())))
                .isEqualTo(Reason.NOT_VERIFIED);
        assertThat(about(Map.of("nbf", NOW.plusSeconds(30).getEpochSecond())))
                .isEqualTo(Reason.NOT_VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "", "RSA1_5"})
    void whatIsNotSignedByAPublicKeyIsNotTaken(String algorithm) {
        assertThat(DOUBT.about(Tokens.token(algorithm, Map.of()), NOW)).isEqualTo(Reason.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "a.b", "a.b.c", "e30.W10.x", "e30.e30.e30.e30", "....", "é.é.é"})
    void otherTextsAreNoTokens(String text) {
        assertThat(DOUBT.about(text, NOW)).isEqualTo(Reason.MALFORMED);
    }

    private static Reason about(Map<String, ?> changed) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", "https://issuer.example");
        claims.put("aud", List.of("others", "ledgerdesk"));
        claims.put("exp", NOW.plusSeconds(60).getEpochSecond());
        claims.putAll(changed);
        return DOUBT.about(Tokens.token("RS256", claims), NOW);
    }
}
