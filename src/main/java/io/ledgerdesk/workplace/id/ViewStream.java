package io.ledgerdesk.workplace.id;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;

/** Where the events of a person's views lie. */
public final class ViewStream {
    private static final String TAG = "views";

    private ViewStream() {}

    /** The stream of one owner: {@code views:<person>}. */
    public static Tag of(PersonId owner) {
        return new Tag(TAG, owner.value());
    }
}
