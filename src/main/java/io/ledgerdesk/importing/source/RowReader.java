package io.ledgerdesk.importing.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one log in the order of the file. Blocks while it waits for bytes. */
public interface RowReader {

    /**
     * The next row, or what stands in its place; null at the end. Damage within the file is an
     * item, never an exception.
     *
     * @throws IOException if the bytes cannot be fetched
     */
    @Nullable ReadItem next() throws IOException;
}
