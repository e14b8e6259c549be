package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who did what is told, and to whom it is told.
 *
 * @param who as the sentence names him
 * @param actor whether he is somebody that the event names is seen by the id
 * @param staff whether the reader is of staff
 */
record Scene(String who, PersonId actor, boolean staff) {

    /** A text for staff; nothing to all others. */
    @Nullable Personal<String> internal(@Nullable Personal<String> text) {
        return staff ? text : null;
    }
}
