package io.ledgerdesk.platform.files;

import java.util.Set;
import org.apache.tika.Tika;

/**
 * What a file is, by its first bytes and never by what its sender says. Nothing is unpacked: an
 * archive is one by its mark, however much would come out of it.
 */
final class FileTypes {
    /** As many bytes as any mark looks at. */
    static final int HEAD_BYTES = 64 * 1024;

    /** Office documents share the mark of their container: which one is told by the name. */
    private static final Set<String> CONTAINERS =
            Set.of("application/x-tika-ooxml", "application/x-tika-msoffice");

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /**
     * @param head the first {@link #HEAD_BYTES} bytes, or all
     */
    static String of(byte[] head, String name) {
        String type = TIKA.detect(head);
        return CONTAINERS.contains(type) ? TIKA.detect(head, name) : type;
    }
}
