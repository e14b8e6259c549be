package io.ledgerdesk.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * How the embedded PostgreSQL is to run.
 *
 * @param directory of the desk's data, absolute
 * @param throwAway an empty database at each start, removed at the end; for tests
 * @param port on the loopback interface, 0 for any that is free
 * @param startTimeout how long a start may take, recovery after a crash included
 */
public record EmbeddedSettings(Path directory, boolean throwAway, int port, Duration startTimeout) {

    static final String THROW_AWAY = "throw-away-";
    private static final Logger LOG = Logger.getLogger(EmbeddedSettings.class);

    /** Where this server's data, password and lock lie. */
    Path home() {
        return throwAway
                ? directory.resolve(THROW_AWAY + ProcessHandle.current().pid())
                : directory;
    }

    /** Removes throw-away databases whose process was killed before it could. */
    void removeAbandoned() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(EmbeddedSettings::hasNoOwner).forEach(EmbeddedSettings::remove);
        }
    }

    private static boolean hasNoOwner(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(THROW_AWAY)
                && ProcessHandle.of(Long.parseLong(name.substring(THROW_AWAY.length()))).isEmpty();
    }

    private static void remove(Path home) {
        PostmasterFile.in(home.resolve("postgres"))
                .filter(PostmasterFile::running)
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
        try {
            Directories.delete(home);
        } catch (IOException stillEnding) {
            LOG.debugf("%s is left for the next run: %s", home, stillEnding);
        }
    }
}
