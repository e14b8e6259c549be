package io.ledgerdesk.access.matrix;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.state.Circle;
import io.ledgerdesk.ticket.domain.state.Contents;
import io.ledgerdesk.ticket.domain.state.Marks;
import io.ledgerdesk.ticket.domain.state.Relations;
import io.ledgerdesk.ticket.domain.state.Round;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Registration;
import io.ledgerdesk.ticket.domain.state.Work;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of each role, and five tickets that lie nearer to him or farther off. */
final class World {
    static final PersonId SOMEBODY = new PersonId("somebody");

    private static final String HOME = "home";
    private static final String ELSEWHERE = "elsewhere";
    private static final int SECOND = 2;

    /** In the order of a cell's signs. */
    static final List<Registered> TICKETS =
            List.of(
                    ticket(SOMEBODY.value(), HOME, null, Line.FIRST),
                    ticket("colleague", HOME, null, Line.FIRST),
                    ticket("stranger", ELSEWHERE, "ours", new Line(SECOND)),
                    ticket("stranger", ELSEWHERE, null, Line.FIRST),
                    ticket("stranger", ELSEWHERE, "theirs", new Line(SECOND)));

    private World() {}

    /** Somebody who has the role alone, works in the group "ours" and so on the second line. */
    static DecisionContext holding(String role) {
        Grants grants = BuiltInRoles.shipped().find(new RoleName(role)).orElseThrow().allowed();
        return new DecisionContext(
                Instant.EPOCH,
                new Actor(kind(role), SOMEBODY, null),
                new Authority(
                        grants,
                        new Standing(
                                Set.of(SOMEBODY.value()),
                                Set.of(HOME),
                                Set.of(HOME),
                                Set.of("ours"),
                                Set.of(SECOND))));
    }

    static Actor.Kind kind(String role) {
        return switch (role) {
            case "REQUESTER", "COMPANY_MANAGER" -> Actor.Kind.REQUESTER;
            case "INTEGRATION" -> Actor.Kind.INTEGRATION;
            default -> Actor.Kind.AGENT;
        };
    }

    private static Registered ticket(
            String requester, String company, @Nullable String group, Line line) {
        PersonId who = new PersonId(requester);
        Responsible responsible =
                new Responsible(
                        group == null
                                ? null
                                : new Responsible.Group(new GroupId(group), new Label(group)),
                        null);
        return new Registered(
                new TicketId(new UUID(1, 1)),
                new Registration(
                        new TicketNumber("SD-000001"),
                        Channel.PORTAL,
                        new Contact(who, null, null, null, new CompanyId(company), null, false),
                        Personal.of(who, "Subject"),
                        Personal.of(who, "Description")),
                io.ledgerdesk.ticket.domain.state.Standing.of(TicketState.NEW),
                Marks.NONE,
                new Work(responsible, line, false),
                new Round(1, null, null, null),
                Contents.EMPTY,
                new Relations(Set.of(), null, Map.of()),
                Circle.NOBODY,
                null);
    }
}
