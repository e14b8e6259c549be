package io.ledgerdesk.platform.files.store;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes under opaque ids. Whatever fails does so with a {@link io.ledgerdesk.kernel.Fault}:
 * {@code FILE_STORE_UNAVAILABLE}, or {@code FILE_CONTENT_MISSING} where there is no such content.
 */
public interface FileStore {

    /**
     * Which content.
     *
     * @param id UUIDv7: it tells when it was made
     */
    record Blob(TenantId tenant, UUID id) {
        @Override
        public String toString() {
            return tenant + "/" + id;
        }
    }

    /**
     * Keeps a new content, taken as fast as it can be written. It is there when this answers, and
     * not before; where it fails or is cancelled nothing stays.
     */
    Uni<Void> put(Blob blob, Multi<byte[]> content);

    /**
     * A part of a content, read as fast as it is asked for.
     *
     * @param from the first byte, from 0
     * @param length 1 or more
     */
    Multi<byte[]> get(Blob blob, long from, long length);

    /** Forgets a content, and what is left of an attempt to put it; nothing if there is none. */
    Uni<Void> delete(Blob blob);

    /**
     * Contents of a tenant in the order of their ids, which is that of their age.
     *
     * @param after those behind this one; absent for the first ones
     * @param most 1 to 1000
     */
    Uni<List<UUID>> list(TenantId tenant, @Nullable UUID after, int most);
}
