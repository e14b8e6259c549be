package io.ledgerdesk.platform.files;

import io.ledgerdesk.platform.files.scan.FileScanner;
import io.ledgerdesk.platform.files.store.DirectoryStore;
import io.ledgerdesk.platform.files.store.FileStore;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.workplace.MovableClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files on a database and a directory of their own. */
final class FilesNode implements AutoCloseable {
    static final long MAX_SIZE = 200_000;

    final TestNode node;
    final FileStore store;
    final FileTable table;
    final FileDesk desk;
    final FileIntake intake;
    final FileCollector collector;
    private final Path directory;

    FilesNode(
            TestDatabase database,
            Path directory,
            MovableClock clock,
            @Nullable FileScanner scanner,
            boolean hold) {
        this.node = new TestNode(database, List.of());
        this.directory = directory;
        this.store = new DirectoryStore(Vertx.newInstance(node.vertx), directory);
        this.table = new FileTable(Pool.newInstance(node.pool));
        FileParts parts =
                new FileParts(
                        table,
                        store,
                        node.vault,
                        scanner,
                        clock,
                        new FileLimits(
                                MAX_SIZE, 3, 2, Duration.ofMillis(300), Duration.ofDays(1), hold));
        this.desk = new FileDesk(parts);
        this.intake = new FileIntake(parts, desk);
        this.collector = new FileCollector(parts, desk);
    }

    /** How many files the directory holds, whole ones and others. */
    long contents() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T answer(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        node.close();
    }
}
