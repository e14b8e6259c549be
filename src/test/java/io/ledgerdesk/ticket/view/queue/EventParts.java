package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What events are made of, where it does not matter. */
public final class EventParts {
    static final PersonId ANNA = new PersonId("anna");
    public static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private EventParts() {}

    static Responsible responsible(@Nullable String group, @Nullable String agent) {
        return new Responsible(
                group == null
                        ? null
                        : new Responsible.Group(new GroupId(group), new Label("A group")),
                agent == null ? null : agent(agent));
    }

    static Responsible.Agent agent(String id) {
        return new Responsible.Agent(new PersonId(id), null);
    }

    static MessageId message() {
        return new MessageId(UUID.randomUUID());
    }

    static Personal<String> text(String text) {
        return Personal.of(ANNA, text);
    }
}
