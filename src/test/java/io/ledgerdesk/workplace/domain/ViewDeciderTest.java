package io.ledgerdesk.workplace.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.command.ViewCommand;
import io.ledgerdesk.workplace.command.ViewCommand.AddView;
import io.ledgerdesk.workplace.command.ViewCommand.ChangeView;
import io.ledgerdesk.workplace.command.ViewCommand.Content;
import io.ledgerdesk.workplace.command.ViewCommand.RenameView;
import io.ledgerdesk.workplace.command.ViewCommand.RetireView;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRenamed;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRetired;
import io.ledgerdesk.workplace.event.ViewEvent.ViewSaved;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.id.ViewStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person's views: the person's own, few enough, well formed. */
class ViewDeciderTest {
    private static final PersonId ANNA = new PersonId("anna");
    private static final ViewId URGENT = new ViewId(new UUID(1, 1));
    private static final ViewId OTHER = new ViewId(new UUID(1, 2));
    private static final ViewFilter FILTER =
            new ViewFilter(
                    List.of(TicketState.NEW),
                    true,
                    List.of(Priority.P1),
                    null,
                    null,
                    null,
                    null,
                    1,
                    null,
                    null,
                    null);
    private static final ViewSaved SAVED =
            new ViewSaved(
                    ANNA,
                    URGENT,
                    Personal.of(ANNA, "Urgent"),
                    FILTER,
                    ViewVisibility.PERSONAL,
                    null);

    private final ViewDecider decider = new ViewDecider(new ViewRules(2, 10));

    @Test
    void aNewViewIsKept() {
        assertThat(decide(new AddView(ANNA, URGENT, personal("Urgent")))).isEqualTo(did(SAVED));
    }

    @Test
    void aViewThatIsTheSameIsNotSavedAgain() {
        assertThat(decide(new ChangeView(ANNA, URGENT, personal("Urgent")), SAVED))
                .isEqualTo(Decision.nothing());
        assertThat(decide(new RenameView(ANNA, URGENT, "Urgent"), SAVED))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void aViewIsRenamedAndRetired() {
        ViewRenamed renamed = new ViewRenamed(ANNA, URGENT, Personal.of(ANNA, "Hot"));
        assertThat(decide(new RenameView(ANNA, URGENT, "Hot"), SAVED)).isEqualTo(did(renamed));
        assertThat(decide(new RetireView(ANNA, URGENT), SAVED, renamed))
                .isEqualTo(did(new ViewRetired(ANNA, URGENT)));
    }

    @Test
    void aRetiredViewIsGone() {
        ViewRetired retired = new ViewRetired(ANNA, URGENT);
        assertThat(code(decide(new ChangeView(ANNA, URGENT, personal("A")), SAVED, retired)))
                .isEqualTo("VIEW_NOT_FOUND");
        assertThat(code(decide(new RenameView(ANNA, URGENT, "A"), SAVED, retired)))
                .isEqualTo("VIEW_NOT_FOUND");
        assertThat(code(decide(new RetireView(ANNA, URGENT), SAVED, retired)))
                .isEqualTo("VIEW_NOT_FOUND");
    }

    @Test
    void thereAreOnlySoManyAndARetiredOneMakesRoom() {
        ViewSaved second =
                new ViewSaved(
                        ANNA,
                        OTHER,
                        Personal.of(ANNA, "Other"),
                        FILTER,
                        ViewVisibility.SHARED,
                        null);
        AddView third = new AddView(ANNA, new ViewId(new UUID(1, 3)), personal("Third"));
        assertThat(code(decide(third, SAVED, second))).isEqualTo("TOO_MANY_VIEWS");
        assertThat(code(decide(third, SAVED, second, new ViewRetired(ANNA, URGENT)))).isNull();
    }

    @Test
    void onlyTheOwnerAndNoRequesterHasViews() {
        AddView command = new AddView(ANNA, URGENT, personal("Urgent"));
        assertThat(code(decide(Actor.Kind.AGENT, "boris", command))).isEqualTo("FORBIDDEN");
        assertThat(code(decide(Actor.Kind.REQUESTER, "anna", command))).isEqualTo("FORBIDDEN");
    }

    @Test
    void aRoleIsGivenExactlyForAViewOfARole() {
        RoleName role = new RoleName("DISPATCHER");
        assertThat(code(add("A", FILTER, ViewVisibility.ROLE, null)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code(add("A", FILTER, ViewVisibility.SHARED, role)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code(add("A", FILTER, ViewVisibility.ROLE, role))).isNull();
    }

    @Test
    void aNameIsAShortLine() {
        for (String name : List.of("", "  ", "two\nlines", "eleven char", "bell\u0007")) {
            assertThat(code(add(name, FILTER, ViewVisibility.PERSONAL, null)))
                    .as(name)
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(code(decide(new RenameView(ANNA, URGENT, name), SAVED)))
                    .as(name)
                    .isEqualTo("VALIDATION_FAILED");
        }
        assertThat(code(add("Срочные 😀!", FILTER, ViewVisibility.PERSONAL, null))).isNull();
    }

    @Test
    void thereAreThreeLines() {
        for (int line : new int[] {0, 4, -1}) {
            ViewFilter filter =
                    new ViewFilter(
                            List.of(), null, List.of(), null, null, null, null, line, null, null,
                            null);
            assertThat(code(add("A", filter, ViewVisibility.PERSONAL, null)))
                    .isEqualTo("VALIDATION_FAILED");
        }
    }

    @Test
    void theSameStatesInAnotherOrderAreTheSameFilter() {
        assertThat(states(TicketState.NEW, TicketState.ON_HOLD, TicketState.NEW))
                .isEqualTo(states(TicketState.ON_HOLD, TicketState.NEW));
    }

    private static ViewFilter states(TicketState... states) {
        return new ViewFilter(
                List.of(states), null, List.of(), null, null, null, null, null, null, null, null);
    }

    private static Content personal(String name) {
        return new Content(name, FILTER, ViewVisibility.PERSONAL, null);
    }

    private Decision<ViewEvent> add(
            String name, ViewFilter filter, ViewVisibility visibility, @Nullable RoleName role) {
        return decide(new AddView(ANNA, URGENT, new Content(name, filter, visibility, role)));
    }

    private Decision<ViewEvent> decide(ViewCommand command, ViewEvent... before) {
        return decide(Actor.Kind.AGENT, "anna", command, before);
    }

    private Decision<ViewEvent> decide(
            Actor.Kind kind, String person, ViewCommand command, ViewEvent... before) {
        Views state = decider.initial();
        for (ViewEvent event : before) {
            state = decider.evolve(state, event);
        }
        Actor actor = new Actor(kind, new PersonId(person), null);
        return decider.decide(
                Streams.only(ViewStream.of(command.owner()), state),
                command,
                new DecisionContext(Instant.EPOCH, actor));
    }

    private static Decision<ViewEvent> did(ViewEvent event) {
        return Decision.accepted(event);
    }

    private static @Nullable String code(Decision<ViewEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<ViewEvent> accepted -> null;
            case Decision.Rejected<ViewEvent>(Rejection why) -> why.code();
            case Decision.Needs<ViewEvent> needs -> throw new AssertionError(needs);
        };
    }
}
