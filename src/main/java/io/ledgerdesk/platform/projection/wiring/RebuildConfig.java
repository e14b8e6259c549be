package io.ledgerdesk.platform.projection.wiring;

import io.ledgerdesk.platform.projection.rebuild.RebuildSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@link RebuildSettings} as configuration keys. */
@ConfigMapping(prefix = "ledgerdesk.projection.rebuild")
public interface RebuildConfig {
    @WithDefault("2000")
    int pageSize();

    @WithDefault("2")
    int atOnce();

    @WithDefault("1s")
    Duration heartbeat();

    @WithDefault("30s")
    Duration silence();

    @WithDefault("30s")
    Duration switchLimit();

    @WithDefault("20")
    int kept();

    @WithDefault("256")
    int memoryMegabytes();

    @WithDefault("20000")
    int rows();

    default RebuildSettings settings() {
        return new RebuildSettings(
                pageSize(),
                atOnce(),
                heartbeat(),
                silence(),
                switchLimit(),
                kept(),
                memoryMegabytes(),
                rows());
    }
}
