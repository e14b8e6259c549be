package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyDefined;
import io.ledgerdesk.catalogue.event.ServiceEvent.ServiceDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.view.group.GroupProjection;
import io.ledgerdesk.directory.view.person.PersonProjection;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.word.StepObstacle;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom steps mean that say a line or a role. */
class EscalationStepsIT extends NoticeDesk {
    private static final RoleName MANAGER = new RoleName("MANAGER");
    private static final CatalogueId VPN = new CatalogueId("vpn");

    @Test
    void aLineIsItsOnlyGroupAndARoleThoseWhoHoldItThere() {
        group("second", 2);
        manager("boris", "second");
        manager("vera", null);
        promised();
        TicketId ticket = register();
        ServiceDesk other = node();
        clock.advance(Duration.ofMinutes(130));
        desk.catchUp();
        await().pollInterval(Duration.ofMillis(2))
                .atMost(ServiceDesk.LONG)
                .until(() -> {
                    desk.tick();
                    other.tick();
                    return events(EscalationStepTaken.class).size() >= 2 && desk.due() == 0;
                });

        assertThat(events(TicketEscalated.class))
                .hasSize(1)
                .allSatisfy(moved -> {
                    assertThat(moved.ticket()).isEqualTo(ticket);
                    assertThat(moved.line()).isEqualTo(new Line(2));
                    assertThat(requireNonNull(moved.to().group()).name().value())
                            .isEqualTo("Group second");
                });
        assertThat(watchers()).containsExactly("boris");
        assertThat(events(EscalationStepTaken.class))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.obstacle()).isNull());
        asRebuilt();
    }

    @Test
    void aRoleThatNobodyOfTheGroupHoldsIsThoseOfTheDeskUpToABound() {
        group("second", 2);
        List.of("carl", "boris", "anton").forEach(who -> manager(who, null));
        promised();
        register();
        desk.pass(Duration.ofMinutes(130));

        assertThat(watchers()).containsExactly("anton", "boris");
    }

    @Test
    void whatCannotBeDoneIsRecordedWithTheReason() {
        promised();
        register();
        desk.pass(Duration.ofMinutes(130));
        assertThat(events(EscalationStepTaken.class))
                .extracting(EscalationStepTaken::obstacle)
                .containsExactly(StepObstacle.NO_GROUP_OF_LINE, StepObstacle.NOBODY_HAS_ROLE);

        group("second", 2);
        group("network", 2);
        register();
        desk.pass(Duration.ofMinutes(65));
        assertThat(events(EscalationStepTaken.class).getLast().obstacle())
                .isEqualTo(StepObstacle.SEVERAL_GROUPS_OF_LINE);
        assertThat(events(TicketEscalated.class)).isEmpty();
    }

    @Test
    void ofSeveralGroupsOfALineTheOneThatAnswersForTheServiceIsMeant() {
        group("second", 2);
        group("network", 2);
        desk.say(
                new ServiceDefined(
                        VPN,
                        1,
                        new ServiceContent(
                                new EntryName("VPN"),
                                null,
                                new GroupId("network"),
                                null,
                                null,
                                false,
                                false,
                                ServiceProcess.NONE)));
        promised();
        TicketId ticket = register();
        desk.done(
                ANNA,
                new ClassifyTicket(
                        ticket,
                        null,
                        null,
                        null,
                        null,
                        new ServiceChoice(VPN, 1, ServiceProcess.NONE),
                        null,
                        null));
        desk.pass(Duration.ofMinutes(65));

        assertThat(events(TicketEscalated.class))
                .extracting(moved -> requireNonNull(moved.to().group()).id().value())
                .containsExactly("network");
    }

    /** At a quarter of the answer to the second line, at half of it a manager looks on. */
    private void promised() {
        promise();
        desk.say(
                new EscalationPolicyDefined(
                        new CatalogueId("default"),
                        1,
                        new PolicyContent(
                                new EntryName("Default"),
                                List.of(
                                        step(
                                                25,
                                                EscalationStep.Action.MOVE_TO_LINE,
                                                null,
                                                new Line(2)),
                                        step(
                                                50,
                                                EscalationStep.Action.ADD_WATCHER,
                                                MANAGER,
                                                null)))));
        desk.fireDue();
        shown();
    }

    private static EscalationStep step(
            int percent,
            EscalationStep.Action action,
            @Nullable RoleName role,
            @Nullable Line line) {
        return new EscalationStep(
                TargetKind.RESOLUTION, percent, null, action, role, null, line, null, null);
    }

    private void group(String id, int line) {
        desk.done(ANNA, new RegisterGroup(new GroupId(id), "Group " + id, line));
        shown();
    }

    private void manager(String id, @Nullable String group) {
        PersonId person = new PersonId(id);
        Said said = new Said(id, null, null, null, null, null);
        desk.done(ANNA, new RegisterPerson(person, PersonKind.STAFF, said, null, null));
        desk.done(ANNA, new GrantRoles(person, Set.of(MANAGER)));
        if (group != null) {
            desk.done(ANNA, new JoinGroup(person, new GroupId(group)));
        }
    }

    /** The read models of the directory have all of it. */
    private void shown() {
        try (CardNode reading =
                new CardNode(desk.commands.node, new GroupProjection(), new PersonProjection())) {
            reading.catchUp(TENANT);
        }
    }

    private List<String> watchers() {
        return events(TicketWatched.class).stream().map(one -> one.watcher().value()).toList();
    }
}
