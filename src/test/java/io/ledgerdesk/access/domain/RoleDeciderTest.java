package io.ledgerdesk.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.access.book.KnownRight;
import io.ledgerdesk.access.book.RightCatalogue;
import io.ledgerdesk.access.command.RoleCommand;
import io.ledgerdesk.access.command.RoleCommand.ChangeRole;
import io.ledgerdesk.access.command.RoleCommand.DefineRole;
import io.ledgerdesk.access.command.RoleCommand.ResetRole;
import io.ledgerdesk.access.command.RoleCommand.RetireRole;
import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleContent.Grant;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.event.RoleEvent.RoleChanged;
import io.ledgerdesk.access.event.RoleEvent.RoleDefined;
import io.ledgerdesk.access.event.RoleEvent.RoleReset;
import io.ledgerdesk.access.event.RoleEvent.RoleRetired;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.id.RoleStream;
import io.ledgerdesk.access.id.RoleText;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleDeciderTest {
    private static final RoleName NIGHT = new RoleName("NIGHT_SHIFT");
    private static final RoleName OPERATOR = new RoleName("OPERATOR");
    private static final RoleName ADMINISTRATOR = new RoleName("ADMINISTRATOR");
    private static final RoleContent READING = content(grant("ticket.read", Reach.GROUP));
    private static final RoleContent RULING = content(grant("role.write", Reach.ALL));

    private final RoleDecider decider =
            new RoleDecider(
                    new RoleRules(
                            RightCatalogue.shipped().rights().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    KnownRight::right, KnownRight::reaches)),
                            BuiltInRoles.shipped().roles(),
                            2));

    @Test
    void aDeskMakesARoleAndChangesIt() {
        assertThat(decide(new DefineRole(NIGHT, READING)))
                .isEqualTo(Decision.accepted(new RoleDefined(NIGHT, READING)));
        assertThat(decide(new ChangeRole(NIGHT, RULING), new RoleDefined(NIGHT, READING)))
                .isEqualTo(Decision.accepted(new RoleChanged(NIGHT, RULING)));
        assertThat(decide(new ChangeRole(NIGHT, READING), new RoleDefined(NIGHT, READING)))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void aRoleThatComesWithTheDeskIsChangedAndResetButNotRetired() {
        assertThat(decide(new ChangeRole(OPERATOR, READING)))
                .isEqualTo(Decision.accepted(new RoleChanged(OPERATOR, READING)));
        assertThat(decide(new ResetRole(OPERATOR), new RoleChanged(OPERATOR, READING)))
                .isEqualTo(Decision.accepted(new RoleReset(OPERATOR)));
        assertThat(decide(new ResetRole(OPERATOR))).isEqualTo(Decision.nothing());
        assertThat(code(decide(new RetireRole(OPERATOR)))).isEqualTo("ROLE_IS_BUILT_IN");
        assertThat(code(decide(new ResetRole(NIGHT), new RoleDefined(NIGHT, READING))))
                .isEqualTo("ROLE_NOT_BUILT_IN");
    }

    @Test
    void aNameIsGivenOnce() {
        RoleEvent[] gone = {new RoleDefined(NIGHT, READING), new RoleRetired(NIGHT)};

        assertThat(code(decide(new DefineRole(OPERATOR, READING)))).isEqualTo("ROLE_EXISTS");
        assertThat(code(decide(new DefineRole(NIGHT, READING), gone))).isEqualTo("ROLE_EXISTS");
        assertThat(code(decide(new ChangeRole(NIGHT, READING), gone))).isEqualTo("ROLE_NOT_FOUND");
        assertThat(decide(new RetireRole(NIGHT), gone)).isEqualTo(Decision.nothing());
    }

    @Test
    void somebodyIsAlwaysLeftWhoCanMendRoles() {
        assertThat(code(decide(new ChangeRole(ADMINISTRATOR, READING))))
                .isEqualTo("LAST_ROLE_OF_ROLES");
        RoleEvent[] another = {new RoleDefined(NIGHT, RULING)};
        assertThat(decide(new ChangeRole(ADMINISTRATOR, READING), another))
                .isEqualTo(Decision.accepted(new RoleChanged(ADMINISTRATOR, READING)));
        RoleEvent[] alone = {
            new RoleDefined(NIGHT, RULING), new RoleChanged(ADMINISTRATOR, READING)
        };
        assertThat(code(decide(new RetireRole(NIGHT), alone))).isEqualTo("LAST_ROLE_OF_ROLES");
        assertThat(code(decide(new ChangeRole(NIGHT, READING), alone)))
                .isEqualTo("LAST_ROLE_OF_ROLES");
    }

    @Test
    void aRoleIsMadeOfRightsThatThereAre() {
        for (RoleContent wrong :
                List.of(
                        content(grant("ticket.fly", Reach.ALL)),
                        content(grant("ticket.read", Reach.ALL), grant("ticket.read", Reach.OWN)),
                        content(new Grant(new Right("ticket.read"), List.of())),
                        content(grant("role.write", Reach.OWN)))) {
            assertThat(code(decide(new DefineRole(NIGHT, wrong)))).isEqualTo("VALIDATION_FAILED");
            assertThat(code(decide(new ChangeRole(OPERATOR, wrong))))
                    .isEqualTo("VALIDATION_FAILED");
        }
    }

    @Test
    void aDeskHasOnlySoMany() {
        RoleEvent[] two = {
            new RoleDefined(new RoleName("ONE"), READING),
            new RoleDefined(new RoleName("TWO"), READING),
            new RoleChanged(OPERATOR, READING)
        };

        assertThat(code(decide(new DefineRole(NIGHT, READING), two))).isEqualTo("TOO_MANY_ROLES");
    }

    @Test
    void whoHasNotTheRightChangesNone() {
        Authority reader =
                new Authority(
                        content(grant("role.read", Reach.ALL)).allowed(), Standing.alone("anna"));

        assertThat(code(decide(reader, new ResetRole(OPERATOR)))).isEqualTo("FORBIDDEN");
        assertThat(
                        code(
                                decide(
                                        new Authority(Grants.NONE, Standing.alone("x")),
                                        new RetireRole(NIGHT))))
                .isEqualTo("FORBIDDEN");
    }

    private Decision<RoleEvent> decide(RoleCommand command, RoleEvent... before) {
        return decide(new Authority(RULING.allowed(), Standing.alone("anna")), command, before);
    }

    private Decision<RoleEvent> decide(
            Authority authority, RoleCommand command, RoleEvent... before) {
        Roles state = decider.initial();
        for (RoleEvent event : before) {
            state = decider.evolve(state, event);
        }
        return decider.decide(
                Streams.only(RoleStream.ALL, state),
                command,
                new DecisionContext(
                        Instant.EPOCH,
                        new Actor(Actor.Kind.AGENT, new PersonId("anna"), null),
                        authority));
    }

    private static RoleContent content(Grant... grants) {
        return new RoleContent(new RoleText("Name"), new RoleText("Имя"), null, List.of(grants));
    }

    private static Grant grant(String right, Reach reach) {
        return new Grant(new Right(right), List.of(reach));
    }

    private static String code(Decision<RoleEvent> decision) {
        return decision instanceof Decision.Rejected<RoleEvent>(var why)
                ? why.code()
                : decision.toString();
    }
}
