package io.ledgerdesk.workplace.view.presence;

import io.ledgerdesk.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of staff who is at a ticket.
 *
 * @param since when that began
 * @param until when it ends unless it is said again
 */
public record Presence(
        PersonId person, @Nullable String name, Activity activity, Instant since, Instant until) {

    /** What somebody does there. */
    public enum Activity {
        LOOKING,
        WRITING
    }

    /** Whether it says the same to whoever watches: that it was said again is no change. */
    boolean looksLike(Presence other) {
        return person.equals(other.person)
                && activity == other.activity
                && since.equals(other.since);
    }
}
