package io.ledgerdesk.importing.source;

import io.ledgerdesk.importing.map.SourceMaps;
import java.io.IOException;
import java.io.InputStream;

/**
 * A kind of log that can be imported: an adapter a source. What words mean is in the source's
 * {@link SourceMaps}; an adapter knows the form.
 */
public interface SourceFormat {

    /** What uploads call it; lower case, and the name of its maps' file. */
    String name();

    /**
     * Begins to read. Blocks while it waits for bytes.
     *
     * @param bytes as they were uploaded, gzipped or plain
     * @param maxLine longest line in bytes
     * @throws io.ledgerdesk.kernel.Fault {@code HEADER_UNKNOWN} if this is no such log
     */
    RowReader open(InputStream bytes, SourceMaps maps, int maxLine) throws IOException;
}
