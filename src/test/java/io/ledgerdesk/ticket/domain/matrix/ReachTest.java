package io.ledgerdesk.ticket.domain.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithGroup;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Scenario;
import io.ledgerdesk.ticket.domain.TicketDecider;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far rights reach among tickets: what lies outside of reading is not there. */
class ReachTest {
    private static final TicketId OTHER = new TicketId(new UUID(1, 2));
    private static final GroupId NETWORK = new GroupId("network");

    private final TicketDecider decider = new TicketDecider(TicketRules.DEFAULTS);

    @Test
    void whatIsOutOfReachIsNotThere() {
        Ticket ticket = Scenario.aNewTicket().ticket();

        assertThat(code(ticket, engineer(), Cast.note("x"))).isEqualTo("TICKET_NOT_FOUND");
        assertThat(code(ticket, requester("boris"), Cast.message())).isEqualTo("TICKET_NOT_FOUND");
        assertThat(code(ticket, requester("anna"), Cast.message())).isEqualTo("done");
    }

    @Test
    void whatLiesWithOnesGroupOrWithOneselfIsInReach() {
        Ticket ofGroup =
                Scenario.aNewTicket().given(Cast.OLGA, Cast.assignTo(group(NETWORK))).ticket();
        Ticket ofIvan = Scenario.aTicketOfIvan().ticket();

        assertThat(code(ofGroup, engineer(), Cast.note("x"))).isEqualTo("done");
        assertThat(code(ofIvan, engineer(), Cast.note("x"))).isEqualTo("done");
        assertThat(code(ofGroup, engineer(), Cast.close())).isEqualTo("FORBIDDEN");
    }

    @Test
    void aShareForReadingIsNoneForWriting() {
        WithGroup network = new WithGroup(NETWORK, "Network");
        Ticket forReading = shared(new ShareTicket(Cast.TICKET, network, ShareLevel.READ));
        Ticket forWriting = shared(new ShareTicket(Cast.TICKET, network, ShareLevel.WRITE));
        Ticket watched = shared(new WatchTicket(Cast.TICKET, new Somebody(Cast.IVAN.id(), "Ivan")));

        assertThat(code(forReading, engineer(), Cast.note("x"))).isEqualTo("FORBIDDEN");
        assertThat(code(forWriting, engineer(), Cast.note("x"))).isEqualTo("done");
        assertThat(code(watched, engineer(), Cast.note("x"))).isEqualTo("FORBIDDEN");
    }

    @Test
    void whomATicketIsSharedWithWritesInHisOwnNameAndDecidesNothing() {
        WithPerson boris = new WithPerson(new PersonId("boris"), "Boris");
        Ticket forWriting = shared(new ShareTicket(Cast.TICKET, boris, ShareLevel.WRITE));
        Ticket forReading = shared(new ShareTicket(Cast.TICKET, boris, ShareLevel.READ));

        Decision<TicketEvent> written = decide(forWriting, requester("boris"), Cast.message());

        assertThat(((Decision.Accepted<TicketEvent>) written).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageReceived.class,
                        message -> {
                            assertThat(message.author()).isEqualTo(boris.id());
                            assertThat(message.fromRequester()).isFalse();
                        });
        assertThat(code(forReading, requester("boris"), Cast.message())).isEqualTo("FORBIDDEN");
        assertThat(code(forWriting, requester("boris"), Cast.cancel(CancelReason.WITHDRAWN)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theRecordsOfOnePersonAreOnePerson() {
        Ticket ticket = Scenario.aNewTicket().ticket();
        DecisionContext merged =
                context(
                        Actor.Kind.REQUESTER,
                        "anna-2",
                        new Standing(
                                Set.of("anna", "anna-2"), Set.of(), Set.of(), Set.of(), Set.of()),
                        requesting());

        Decision<TicketEvent> written = decide(ticket, merged, Cast.message());

        assertThat(((Decision.Accepted<TicketEvent>) written).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageReceived.class,
                        message -> assertThat(message.fromRequester()).isTrue());
    }

    @Test
    void anotherTicketThatIsNamedIsNotThereEither() {
        Ticket mine =
                Scenario.aNewTicket().given(Cast.OLGA, Cast.assignTo(group(NETWORK))).ticket();
        Ticket foreign = Scenario.aNewTicket().ticket();

        for (TicketCommand command :
                new TicketCommand[] {
                    new LinkTicket(Cast.TICKET, LinkKind.RELATES_TO, OTHER),
                    new MergeTicket(Cast.TICKET, OTHER)
                }) {
            Decision<TicketEvent> decision =
                    decider.decide(
                            new Streams<>(
                                    Cast.TICKET.tag(),
                                    Map.of(Cast.TICKET.tag(), mine, OTHER.tag(), foreign)),
                            command,
                            engineer());
            assertThat(code(decision)).isEqualTo("TICKET_NOT_FOUND");
        }
    }

    private static Ticket shared(TicketCommand command) {
        return Scenario.aNewTicket().given(Cast.OLGA, command).ticket();
    }

    private static ToGroup group(GroupId id) {
        return new ToGroup(id, "Network", 2);
    }

    /** Ivan of the group network. */
    private static DecisionContext engineer() {
        return context(
                Actor.Kind.AGENT,
                Cast.IVAN.id().value(),
                new Standing(
                        Set.of(Cast.IVAN.id().value()),
                        Set.of(),
                        Set.of(),
                        Set.of(NETWORK.value()),
                        Set.of(2)),
                grants(
                        Set.of(Reach.GROUP, Reach.SHARED),
                        "ticket.read",
                        "ticket.note",
                        "ticket.classify",
                        "ticket.merge"));
    }

    private static DecisionContext requester(String id) {
        return context(Actor.Kind.REQUESTER, id, Standing.alone(id), requesting());
    }

    private static Grants requesting() {
        Grants own = grants(Set.of(Reach.OWN), "ticket.decide");
        Grants shared = grants(Set.of(Reach.OWN, Reach.SHARED), "ticket.read", "ticket.write");
        return Grants.union(Set.of(own, shared));
    }

    private static Grants grants(Set<Reach> reaches, String... rights) {
        return new Grants(
                Stream.of(rights).collect(Collectors.toMap(Right::new, right -> reaches)));
    }

    private static DecisionContext context(
            Actor.Kind kind, String id, Standing standing, Grants grants) {
        return new DecisionContext(
                Cast.NOW, new Actor(kind, new PersonId(id), null), new Authority(grants, standing));
    }

    private Decision<TicketEvent> decide(
            Ticket ticket, DecisionContext context, TicketCommand command) {
        return decider.decide(Streams.only(Cast.TICKET.tag(), ticket), command, context);
    }

    private String code(Ticket ticket, DecisionContext context, TicketCommand command) {
        return code(decide(ticket, context, command));
    }

    private static String code(Decision<TicketEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<TicketEvent> accepted -> "done";
            case Decision.Rejected<TicketEvent>(Rejection why) -> why.code();
            case Decision.Needs<TicketEvent> needs -> "needs";
        };
    }
}
