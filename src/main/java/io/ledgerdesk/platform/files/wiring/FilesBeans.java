package io.ledgerdesk.platform.files.wiring;

import io.ledgerdesk.platform.files.FileCollector;
import io.ledgerdesk.platform.files.FileDesk;
import io.ledgerdesk.platform.files.FileIntake;
import io.ledgerdesk.platform.files.FileParts;
import io.ledgerdesk.platform.files.FileTable;
import io.ledgerdesk.platform.files.scan.ClamdScanner;
import io.ledgerdesk.platform.files.scan.FileScanner;
import io.ledgerdesk.platform.files.store.DirectoryStore;
import io.ledgerdesk.platform.files.store.FileStore;
import io.ledgerdesk.platform.files.store.S3Store;
import io.ledgerdesk.platform.vault.InputHash;
import io.ledgerdesk.platform.vault.Vault;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Files as beans, with the store and the scanner that are configured. */
final class FilesBeans {
    private static final int INSTALLATION_BYTES = 8;

    /**
     * Under a name of the installation's own: desks that share a bucket or a folder do not take
     * each other's files for orphans.
     */
    @Produces
    @Singleton
    FileStore store(
            Vertx vertx,
            InputHash hash,
            FilesConfig config,
            @ConfigProperty(name = "ledgerdesk.data-directory", defaultValue = ".ledgerdesk")
                    Path dataDirectory) {
        String installation = HexFormat.of().formatHex(hash.of("files"), 0, INSTALLATION_BYTES);
        return switch (config.store()) {
            case DIRECTORY ->
                    new DirectoryStore(
                            vertx,
                            config.directory()
                                    .orElse(dataDirectory.resolve("files"))
                                    .resolve(installation)
                                    .toAbsolutePath());
            case S3 -> new S3Store(config.place(installation));
        };
    }

    void close(@Disposes FileStore store) {
        if (store instanceof S3Store s3) {
            s3.close();
        }
    }

    @Produces
    @Singleton
    FileParts parts(
            Vertx vertx, Pool pool, FileStore store, Vault vault, Clock clock, FilesConfig config) {
        return new FileParts(
                new FileTable(pool), store, vault, scanner(vertx, config), clock, config.limits());
    }

    @Produces
    @Singleton
    FileDesk desk(FileParts parts) {
        return new FileDesk(parts);
    }

    @Produces
    @Singleton
    FileIntake intake(FileParts parts, FileDesk desk) {
        return new FileIntake(parts, desk);
    }

    @Produces
    @Singleton
    FileCollector collector(FileParts parts, FileDesk desk) {
        return new FileCollector(parts, desk);
    }

    private static @Nullable FileScanner scanner(Vertx vertx, FilesConfig config) {
        return switch (config.scanner()) {
            case NONE -> null;
            case CLAMD ->
                    new ClamdScanner(
                            vertx,
                            config.clamd().host(),
                            config.clamd().port(),
                            config.clamd().timeout());
        };
    }
}
