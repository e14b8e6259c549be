package io.ledgerdesk.platform.timer.wiring;

import io.ledgerdesk.platform.timer.TimerSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@link TimerSettings} as configuration keys. */
@ConfigMapping(prefix = "ledgerdesk.timer")
public interface TimerConfig {

    /** Whether this node fires timers; others may. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault(TimerBeans.TICK)
    Duration tick();

    @WithDefault("100")
    int batch();

    @WithDefault("4")
    int batches();

    @WithDefault("5s")
    Duration timeout();

    @WithDefault("1s")
    Duration firstPause();

    @WithDefault("5m")
    Duration longestPause();

    @WithDefault("1m")
    Duration sweep();

    default TimerSettings settings() {
        return new TimerSettings(
                tick(), batch(), batches(), timeout(), firstPause(), longestPause(), sweep());
    }
}
