package io.ledgerdesk.platform.files.wiring;

import io.ledgerdesk.platform.files.FileLimits;
import io.ledgerdesk.platform.files.store.S3Place;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a desk sets for files. */
@ConfigMapping(prefix = "ledgerdesk.files")
interface FilesConfig {

    /** Where contents lie. */
    @WithDefault("directory")
    Store store();

    /** For the store {@code directory}; absent for {@code files} in the data directory. */
    Optional<Path> directory();

    /** For the store {@code s3}. */
    S3 s3();

    /** Most bytes of a file. */
    @WithDefault("25M")
    MemorySize maxSize();

    /** Most files in one upload. */
    @WithDefault("10")
    int maxCount();

    /** Most uploads under way on a node. */
    @WithDefault("64")
    int maxInFlight();

    /** How long nothing may come of an upload. */
    @WithDefault("30s")
    Duration silence();

    /** How long a file is kept that is attached to nothing. */
    @WithDefault("P1D")
    Duration orphanAge();

    /** How often what is left over is collected. */
    @WithDefault("10m")
    String collectTick();

    /** How often the store is looked through for contents that nothing knows. */
    @WithDefault("24h")
    String sweepTick();

    /** Who looks for harm in files. */
    @WithDefault("none")
    Scanner scanner();

    /** For the scanner {@code clamd}. */
    Clamd clamd();

    /** What is done with a file while the scanner cannot be asked. */
    @WithDefault("refuse")
    Unscanned unscanned();

    /** How often held files are shown to the scanner. */
    @WithDefault("1m")
    String scanTick();

    /** A kind of store. */
    enum Store {
        DIRECTORY,
        S3
    }

    /** A kind of scanner. */
    enum Scanner {
        NONE,
        CLAMD
    }

    /** What becomes of a file that could not be scanned. */
    enum Unscanned {
        REFUSE,
        HOLD
    }

    /** A bucket of S3's kind. */
    interface S3 {
        /** Absent for Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        @WithDefault("ledgerdesk")
        String bucket();

        /** Before the names of all objects. */
        Optional<String> prefix();

        /** Absent for what the machine's surroundings give. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket is named in the path, as most services but Amazon's want. */
        @WithDefault("true")
        boolean pathStyle();
    }

    /** ClamAV's daemon. */
    interface Clamd {
        @WithDefault("localhost")
        String host();

        @WithDefault("3310")
        int port();

        /** From connecting to the verdict. */
        @WithDefault("60s")
        Duration timeout();
    }

    default FileLimits limits() {
        return new FileLimits(
                maxSize().asLongValue(),
                maxCount(),
                maxInFlight(),
                silence(),
                orphanAge(),
                unscanned() == Unscanned.HOLD);
    }

    /**
     * @param installation told apart from others that use the same bucket
     */
    default S3Place place(String installation) {
        return new S3Place(
                s3().endpoint(),
                s3().region(),
                s3().bucket(),
                s3().prefix().orElse("") + installation + "/",
                s3().accessKey(),
                s3().secretKey(),
                s3().pathStyle());
    }
}
