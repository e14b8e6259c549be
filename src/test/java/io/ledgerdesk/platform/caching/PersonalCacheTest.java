package io.ledgerdesk.platform.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.vault.MemoryVault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PersonalCacheTest {
    private static final TenantId NORTH = new TenantId("north");
    private static final TenantId SOUTH = new TenantId("south");
    private static final PersonId IVAN = new PersonId("ivan");
    private final MemoryVault vault = new MemoryVault();
    private final PersonalCache<String, String> cache =
            new PersonalCache<>(vault, 1_000, Duration.ofMinutes(5));

    @Test
    void whatIsKeptIsFoundInItsTenantOnly() {
        keep(NORTH, "a", 10);

        assertThat(cache.find(NORTH, "a")).isEqualTo("text of a");
        assertThat(cache.find(SOUTH, "a")).isNull();
    }

    @Test
    void nothingIsFoundAfterAnErasureAndTheMemoryIsFreed() {
        keep(NORTH, "a", 10);
        keep(NORTH, "b", 10);

        erase();

        assertThat(cache.find(NORTH, "a")).isNull();
        assertThat(cache.size()).isZero();
    }

    @Test
    void whatWasReadBeforeAnErasureIsNotKeptAfterIt() {
        String before = cache.mark(NORTH);
        erase();

        cache.keep(NORTH, "a", "text of a", 10, before);

        assertThat(cache.find(NORTH, "a")).isNull();
    }

    @Test
    void whatCannotBeKeptDoesNotLeaveWhatWasKeptBefore() {
        keep(NORTH, "a", 10);

        cache.keep(NORTH, "a", "newer text", 10, null);

        assertThat(cache.find(NORTH, "a")).isNull();
    }

    @Test
    void allTogetherTakesUpNoMoreThanItMay() {
        for (int i = 0; i < 100; i++) {
            keep(NORTH, "thing " + i, 100);
        }

        assertThat(cache.size()).isBetween(1L, 10L);
    }

    @Test
    void aThingThatIsTooLargeIsNotKept() {
        keep(NORTH, "a", Long.MAX_VALUE);

        assertThat(cache.find(NORTH, "a")).isNull();
    }

    private void keep(TenantId tenant, String key, long bytes) {
        cache.keep(tenant, key, "text of " + key, bytes, cache.mark(tenant));
    }

    private void erase() {
        vault.destroy(NORTH, IVAN).await().indefinitely();
    }
}
