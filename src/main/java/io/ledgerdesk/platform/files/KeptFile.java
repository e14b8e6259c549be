package io.ledgerdesk.platform.files;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.seal.FileKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole.
 *
 * @param owner whose key it can be read with
 * @param uploader who sent it
 * @param holder what it was attached to; absent while it belongs to its uploader alone
 * @param size in bytes
 * @param mediaType by its content
 * @param sha256 of its plain content, 64 hexadecimal digits
 */
public record KeptFile(
        TenantId tenant,
        UUID id,
        PersonId owner,
        PersonId uploader,
        @Nullable UUID holder,
        FileKey key,
        String name,
        long size,
        String mediaType,
        String sha256,
        FileState state,
        Instant createdAt) {

    /** Its kind in global ids. */
    public static final String KIND = "file";

    /** The same, further on. */
    KeptFile in(FileState other) {
        return new KeptFile(
                tenant, id, owner, uploader, holder, key, name, size, mediaType, sha256, other,
                createdAt);
    }
}
