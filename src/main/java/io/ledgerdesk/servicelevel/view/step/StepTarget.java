package io.ledgerdesk.servicelevel.view.step;

import io.ledgerdesk.directory.StaffBook.StaffGroup;
import io.ledgerdesk.directory.StaffBook.StaffMember;
import io.ledgerdesk.servicelevel.word.StepObstacle;
import java.util.List;

/** Whom or what a step of an escalation policy means on a ticket. */
public sealed interface StepTarget {

    /** What the step itself says; there is nothing to look for. */
    record AsSaid() implements StepTarget {}

    /** The group of the line that the ticket goes to. */
    record ToGroup(StaffGroup group) implements StepTarget {}

    /**
     * Those who hold the role.
     *
     * @param people 1 or more
     */
    record ToPeople(List<StaffMember> people) implements StepTarget {
        public ToPeople {
            people = List.copyOf(people);
        }
    }

    /** There is nothing and nobody that it could mean. */
    record Hindered(StepObstacle obstacle) implements StepTarget {}
}
