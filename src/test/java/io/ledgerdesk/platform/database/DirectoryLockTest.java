package io.ledgerdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir Path directory;

    @Test
    void itSaysWhoHoldsIt() throws Exception {
        try (var lock = DirectoryLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThat(Files.readString(directory.resolve(DirectoryLock.NAME)))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aSecondHolderIsRefusedAndToldWhoTheFirstIs() {
        try (var lock = DirectoryLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.acquire(directory))
                    .hasMessageStartingWith("DATA_DIRECTORY_IN_USE: another desk (process ")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining(directory.toString());
        }
    }

    @Test
    void onceReleasedItCanBeTaken() {
        DirectoryLock.acquire(directory).close();
        try (var lock = DirectoryLock.acquire(directory)) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsUnusable() {
        assertThatThrownBy(() -> DirectoryLock.acquire(directory.resolve("absent")))
                .hasMessageStartingWith("DATA_DIRECTORY_UNUSABLE: ");
    }
}
