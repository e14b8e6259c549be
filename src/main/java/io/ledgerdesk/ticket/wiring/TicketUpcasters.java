package io.ledgerdesk.ticket.wiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.platform.eventstore.wire.Upcaster;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

/** Older revisions of ticket events in today's words. */
public final class TicketUpcasters {
    private static final Upcaster REGISTERED =
            from("ticket.TicketRegistered", 1, payload -> payload.put("vip", false));
    private static final Upcaster ASSIGNED =
            from("ticket.TicketAssigned", 1, payload -> payload.put("line", 1));
    private static final Upcaster RESUMED =
            from("ticket.WorkResumed", 1, payload -> payload.put("because", "REQUESTER_ANSWERED"));
    private static final Upcaster RECEIVED = from("ticket.MessageReceived", 1, payload -> payload);

    private static final Upcaster CLASSIFIED =
            from("ticket.TicketClassified", 1, payload -> payload);

    /** All of them. */
    public static final List<Upcaster> ALL =
            List.of(REGISTERED, ASSIGNED, RESUMED, RECEIVED, CLASSIFIED);

    /** Nobody was marked as to be served first. */
    @Produces
    @Singleton
    Upcaster registered() {
        return REGISTERED;
    }

    /** There was one line. */
    @Produces
    @Singleton
    Upcaster assigned() {
        return ASSIGNED;
    }

    /** Work was resumed by an answer only. */
    @Produces
    @Singleton
    Upcaster resumed() {
        return RESUMED;
    }

    /** Nothing was merged: every message was addressed to its ticket. */
    @Produces
    @Singleton
    Upcaster received() {
        return RECEIVED;
    }

    /** There was no catalogue. */
    @Produces
    @Singleton
    Upcaster classified() {
        return CLASSIFIED;
    }

    private static Upcaster from(String type, int revision, UnaryOperator<ObjectNode> lift) {
        return new Lifting(type, revision, lift);
    }

    /** One step of one type. */
    private record Lifting(String type, int from, UnaryOperator<ObjectNode> lift)
            implements Upcaster {
        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return lift.apply(payload);
        }
    }
}
