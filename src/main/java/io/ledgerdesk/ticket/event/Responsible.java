package io.ledgerdesk.ticket.event;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a ticket, with names as they were then: a group, an agent, both, nobody.
 */
@Published
public record Responsible(@Nullable Group group, @Nullable Agent agent) {
    public static final Responsible NOBODY = new Responsible(null, null);

    /** A group of staff. */
    public record Group(GroupId id, Label name) {}

    /** A member of staff. */
    public record Agent(PersonId id, @Nullable Personal<String> name) {}

    public boolean isNobody() {
        return group == null && agent == null;
    }

    /** Whether the same group and agent are meant, whatever they are called. */
    public boolean isSameAs(Responsible other) {
        boolean sameGroup =
                group == null
                        ? other.group == null
                        : other.group != null && group.id().equals(other.group.id());
        return sameGroup && (agent == null ? other.agent == null : isAgent(other.agent));
    }

    /** Whether this very agent is responsible. */
    public boolean isAgent(@Nullable Agent other) {
        return agent != null && other != null && agent.id().equals(other.id());
    }
}
