package io.ledgerdesk.importing.wiring;

import io.ledgerdesk.importing.job.ImportSettings;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@link ImportSettings} as configuration keys. */
@ConfigMapping(prefix = "ledgerdesk.importing")
public interface ImportingConfig {
    /** Whether this node works on imports; at least one must. */
    @WithDefault("true")
    boolean enabled();

    /** A folder with maps of sources that take the place of the desk's own. */
    Optional<Path> maps();

    @WithDefault("1M")
    MemorySize maxLine();

    @WithDefault("32")
    int atOnce();

    @WithDefault("4")
    int maxRunning();

    @WithDefault("1G")
    MemorySize maxUpload();

    @WithDefault("1s")
    Duration beat();

    @WithDefault("15s")
    Duration silence();

    /** How often to look for imports that wait. */
    @WithDefault("1s")
    String tick();

    default ImportSettings settings() {
        return new ImportSettings(
                Math.toIntExact(maxLine().asLongValue()),
                atOnce(),
                maxRunning(),
                maxUpload().asLongValue(),
                beat(),
                silence());
    }
}
