package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a module writes when an event's shape changes. */
final class NameBecameTitle implements Upcaster {

    @Override
    public String type() {
        return "demo.BoxNamed";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        payload.set("title", payload.remove("name"));
        return payload;
    }
}
