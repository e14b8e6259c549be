package io.ledgerdesk.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an event is called in the store, for ever: {@code ticket.TicketAssigned}, never a class
 * name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {
    String value();

    /** The shape this class writes; older shapes are upcast on read. */
    int revision() default 1;
}
