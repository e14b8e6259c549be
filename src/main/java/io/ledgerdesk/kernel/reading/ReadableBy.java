package io.ledgerdesk.kernel.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may read an event, or one field of it. On an event type it holds for all its fields, on a
 * field it replaces what the type says. Where neither says anything, nobody may.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface ReadableBy {
    Reader[] value();

    /** The circles of readers. */
    enum Reader {
        /** The requester's side of the ticket. */
        REQUESTER,
        /** Staff of the desk. */
        STAFF
    }
}
