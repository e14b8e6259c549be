package io.ledgerdesk.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.projection.MemoryLog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private static final int PAYLOAD = 64;
    private static final Duration LONG = Duration.ofHours(1);

    private final List<StoredEvent> events = events();

    @Test
    void theOldestGoFirstWhenThereAreTooMany() {
        RecentEvents recent = filled(new RecentEvents(10, Long.MAX_VALUE, LONG, 0));
        assertThat(recent.size()).isEqualTo(10);
        assertThat(recent.at(30).position()).isEqualTo(30);
        assertThat(recent.at(21).position()).isEqualTo(21);
        assertThat(recent.reachesBackTo(20)).isTrue();
        assertThat(recent.reachesBackTo(19)).isFalse();
        assertThatThrownBy(() -> recent.at(20)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOldestGoFirstWhenTheyAreTooLargeButTheLastStays() {
        assertThat(filled(new RecentEvents(100, 3 * PAYLOAD, LONG, 0)).size()).isEqualTo(3);
        RecentEvents tiny = filled(new RecentEvents(100, 1, LONG, 0));
        assertThat(tiny.size()).isEqualTo(1);
        assertThat(tiny.at(30).position()).isEqualTo(30);
    }

    @Test
    void whatIsTooOldIsNotGivenOutAgain() {
        RecentEvents recent = filled(new RecentEvents(10, Long.MAX_VALUE, Duration.ZERO, 0));
        assertThat(recent.reachesBackTo(29)).isFalse();
        assertThat(recent.reachesBackTo(30)).isTrue();
    }

    @Test
    void aGapIsRefused() {
        RecentEvents recent = new RecentEvents(10, Long.MAX_VALUE, LONG, 0);
        assertThatThrownBy(() -> recent.add(entry(1))).isInstanceOf(IllegalStateException.class);
    }

    private RecentEvents filled(RecentEvents recent) {
        for (int i = 0; i < events.size(); i++) {
            recent.add(entry(i));
        }
        return recent;
    }

    private TailEntry entry(int index) {
        return TailEntry.unreadable(events.get(index), new IllegalStateException("not opened"));
    }

    private static List<StoredEvent> events() {
        MemoryLog log = new MemoryLog();
        for (int i = 0; i < 30; i++) {
            log.addSilently(TenantId.MAIN, "fact");
        }
        return log.readAfter(TenantId.MAIN, 0, 100).await().atMost(Duration.ofSeconds(5));
    }
}
