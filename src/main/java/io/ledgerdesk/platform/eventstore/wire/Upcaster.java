package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lifts a payload from one revision to the next, on read; what is stored stays as it is. Each
 * module offers its own as beans.
 */
public interface Upcaster {

    /** Wire name of the event. */
    String type();

    /** The revision it reads; it writes the next one. */
    int from();

    /**
     * The payload in the next revision's shape. Personal sections are open: {@code {"owner": …,
     * "value": …}}, without the value where it was erased.
     */
    ObjectNode upcast(ObjectNode payload);
}
