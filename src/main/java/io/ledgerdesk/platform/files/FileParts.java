package io.ledgerdesk.platform.files;

import io.ledgerdesk.platform.files.scan.FileScanner;
import io.ledgerdesk.platform.files.store.FileStore;
import io.ledgerdesk.platform.vault.Vault;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What files are made with.
 *
 * @param scanner absent where none is asked
 */
public record FileParts(
        FileTable table,
        FileStore store,
        Vault vault,
        @Nullable FileScanner scanner,
        Clock clock,
        FileLimits limits) {}
