package io.ledgerdesk.platform.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.store.FileStore.Blob;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends FileStoreContract {
    @TempDir Path directory;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        answer(vertx.close());
    }

    @Override
    FileStore store() {
        return new DirectoryStore(vertx, directory);
    }

    @Test
    void afterAFailureTheDirectoryIsEmpty() throws IOException {
        ofAContentThatBreaksOffNothingStays();
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaidSo() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Blob blob = new Blob(TenantId.MAIN, UuidCreator.getTimeOrderedEpoch());
        assertThatThrownBy(
                        () -> answer(new DirectoryStore(vertx, file).put(blob, pieces(bytes(5)))))
                .hasMessageStartingWith("FILE_STORE_UNAVAILABLE");
    }
}
