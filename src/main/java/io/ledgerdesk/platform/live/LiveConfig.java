package io.ledgerdesk.platform.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@link LiveSettings} as configuration keys. */
@ConfigMapping(prefix = "ledgerdesk.live")
public interface LiveConfig {
    @WithDefault("200")
    int pageSize();

    @WithDefault("4096")
    int recentEvents();

    @WithDefault("16777216")
    long recentBytes();

    @WithDefault("10s")
    Duration recentAge();

    @WithDefault("1s")
    Duration poll();

    default LiveSettings settings() {
        return new LiveSettings(pageSize(), recentEvents(), recentBytes(), recentAge(), poll());
    }
}
