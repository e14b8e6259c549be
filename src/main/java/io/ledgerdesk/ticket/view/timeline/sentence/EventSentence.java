package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;

/**
 * Says in one language what happened to a ticket: who did what, from what to what, why and by which
 * rule.
 */
public interface EventSentence {

    /**
     * One or a few sentences; an erased text is said to be erased.
     *
     * @param recorded a ticket's event that the reader may know of
     * @param reader in which role it is read: nothing is said that this role may not read
     * @param seesOther whether the reader sees the other ticket that the event names, if it names
     *     one; what he does not see is only said to be another ticket
     */
    String tell(RecordedEvent recorded, Actor.Kind reader, boolean seesOther);

    /** The same to a reader who sees every ticket. */
    default String tell(RecordedEvent recorded, Actor.Kind reader) {
        return tell(recorded, reader, true);
    }

    /** In English. */
    static EventSentence english() {
        return EnglishSentence.INSTANCE;
    }

    /** In Russian. */
    static EventSentence russian() {
        return RussianSentence.INSTANCE;
    }
}
