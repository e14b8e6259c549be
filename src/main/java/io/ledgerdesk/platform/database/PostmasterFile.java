package io.ledgerdesk.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid}; the layout is in PostgreSQL's
 * {@code src/include/utils/pidfile.h}.
 *
 * @param pid of the server
 * @param port it listens on; 0 when it has not written it yet
 */
record PostmasterFile(long pid, int port) {
    static final String NAME = "postmaster.pid";
    private static final int PORT_LINE = 3;

    /** Empty when there is no such file, or nothing that can be read as one. */
    static Optional<PostmasterFile> in(Path data) {
        try {
            return parse(Files.readAllLines(data.resolve(NAME)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            // a negative number is a single-user server
            long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
            int port =
                    lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
            return Optional.of(new PostmasterFile(pid, port));
        } catch (NumberFormatException | java.util.NoSuchElementException torn) {
            return Optional.empty();
        }
    }

    /** Whether that process is there and is a PostgreSQL: not a dead one, nor a number reused. */
    boolean running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
