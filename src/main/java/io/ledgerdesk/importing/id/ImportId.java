package io.ledgerdesk.importing.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.util.UUID;

/** One import of one log; minted when the upload begins. */
@Published
public record ImportId(UUID value) {
    private static final String TAG = "import";

    /** The import's stream: {@code import:<uuid>}. */
    public Tag tag() {
        return new Tag(TAG, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
