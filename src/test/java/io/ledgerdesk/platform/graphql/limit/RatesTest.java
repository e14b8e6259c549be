package io.ledgerdesk.platform.graphql.limit;

import static io.ledgerdesk.platform.graphql.limit.Given.ANNA;
import static io.ledgerdesk.platform.graphql.limit.Given.BORIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerdesk.platform.graphql.document.Refused;
import io.ledgerdesk.platform.graphql.limit.Rates.Left;
import io.ledgerdesk.workplace.MovableClock;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final MovableClock clock = new MovableClock();
    private final Rates rates =
            new Rates(
                    Given.settings(
                            Map.of(
                                    "rate.queries-per-user", "2",
                                    "rate.mutations-per-user", "3",
                                    "rate.requests-per-address", "1")),
                    clock);

    @Test
    void eachUserHasNumbersOfItsOwn() {
        assertThat(rates.takeQuery(ANNA)).isEqualTo(new Left(2, 1));
        assertThat(rates.takeMutations(ANNA, 2)).isEqualTo(new Left(3, 1));
        assertThat(rates.takeQuery(ANNA)).isEqualTo(new Left(2, 0));
        assertThat(rates.takeQuery(BORIS)).isEqualTo(new Left(2, 1));

        Refused refused = catchThrowableOfType(Refused.class, () -> rates.takeQuery(ANNA));

        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("RATE_LIMITED");
                    assertThat(fault.status()).isEqualTo(429);
                    assertThat(fault.retryAfter()).isEqualTo(30);
                });
        clock.advance(Duration.ofSeconds(30));
        assertThat(rates.takeQuery(ANNA)).isEqualTo(new Left(2, 0));
    }

    @Test
    void aNetworkIsOneAddress() {
        rates.takeOf(SocketAddress.inetSocketAddress(1, "10.0.0.1"));
        rates.takeOf(SocketAddress.inetSocketAddress(1, "2001:db8:1:1::1"));
        rates.takeOf(SocketAddress.inetSocketAddress(1, "2001:db8:1:2::1"));

        assertThatThrownBy(() -> rates.takeOf(SocketAddress.inetSocketAddress(2, "10.0.0.1")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> rates.takeOf(SocketAddress.inetSocketAddress(1, "2001:db8:1:1:9::9")))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> rates.takeOf(SocketAddress.inetSocketAddress(1, "10.0.0.2")))
                .doesNotThrowAnyException();
    }

    @Test
    void aSocketThatSendsTooMuchIsAFlood() {
        SocketLimits limits = new SocketLimits(rates, Given.settings(Map.of()));
        SocketAddress address = SocketAddress.inetSocketAddress(1, "10.0.0.9");

        assertThat(limits.isFlood(address)).isFalse();
        assertThat(limits.isFlood(address)).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limits.isFlood(address)).isFalse();
    }

    @Test
    void zeroIsNoLimit() {
        Rates none =
                new Rates(
                        Given.settings(
                                Map.of(
                                        "rate.queries-per-user", "0",
                                        "rate.mutations-per-user", "0",
                                        "rate.requests-per-address", "0")),
                        clock);
        assertThat(none.takeQuery(ANNA)).isNull();
        assertThat(none.takeMutations(ANNA, 1_000)).isNull();
        assertThatCode(() -> none.takeOf(SocketAddress.inetSocketAddress(1, "10.0.0.1")))
                .doesNotThrowAnyException();
    }
}
