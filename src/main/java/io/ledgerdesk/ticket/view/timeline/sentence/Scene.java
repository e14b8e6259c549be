package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.id.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who did what is told, and to whom it is told.
 *
 * @param who as the sentence names him
 * @param actor whether he is somebody that the event names is seen by the id
 * @param staff whether the reader is of staff
 * @param seesOther whether the reader sees the other ticket that the event names
 */
record Scene(String who, PersonId actor, boolean staff, boolean seesOther) {

    /** A text for staff; nothing to all others. */
    @Nullable Personal<String> internal(@Nullable Personal<String> text) {
        return staff ? text : null;
    }

    /**
     * The other ticket as the sentence names it.
     *
     * @param unseen what is said to a reader who does not see it
     */
    String other(TicketNumber number, String unseen) {
        return seesOther ? number.text() : unseen;
    }

    /** The same where it is for staff alone which one it is. */
    String internalOther(TicketNumber number, String unseen) {
        return staff ? other(number, unseen) : unseen;
    }
}
