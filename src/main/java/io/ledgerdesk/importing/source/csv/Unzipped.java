package io.ledgerdesk.importing.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Tells gzipped bytes by their first two, whatever the file is called. */
final class Unzipped {
    private static final int[] MAGIC = {0x1f, 0x8b};
    private static final int BUFFER = 8 * 1024;

    private Unzipped() {}

    /** The bytes, unzipped if they were zipped. */
    static InputStream of(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, MAGIC.length);
        byte[] start = in.readNBytes(MAGIC.length);
        in.unread(start);
        boolean zipped =
                start.length == MAGIC.length
                        && (start[0] & 0xff) == MAGIC[0]
                        && (start[1] & 0xff) == MAGIC[1];
        return zipped ? new GZIPInputStream(in, BUFFER) : in;
    }
}
