package io.ledgerdesk.platform.projection.wiring;

import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@link ProjectionSettings} as configuration keys. */
@ConfigMapping(prefix = "ledgerdesk.projection")
public interface ProjectionConfig {
    @WithDefault("500")
    int batchSize();

    @WithDefault("25ms")
    Duration linger();

    @WithDefault("1s")
    Duration poll();

    @WithDefault("5s")
    Duration lease();

    @WithDefault("2s")
    Duration readWait();

    @WithDefault("100ms")
    Duration firstPause();

    @WithDefault("30s")
    Duration longestPause();

    @WithDefault("100ms")
    Duration longestLinger();

    default ProjectionSettings settings() {
        return new ProjectionSettings(
                batchSize(),
                linger(),
                poll(),
                lease(),
                readWait(),
                firstPause(),
                longestPause(),
                longestLinger());
    }
}
