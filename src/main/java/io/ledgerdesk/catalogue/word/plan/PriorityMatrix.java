package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Impact x urgency.
 *
 * @param organisation priorities of what concerns an organisation, by urgency HIGH, MEDIUM, LOW
 * @param department the same for a department
 * @param person the same for a person
 */
@Published
public record PriorityMatrix(
        List<Priority> organisation, List<Priority> department, List<Priority> person) {

    /** What holds where no agreement says otherwise. */
    public static final PriorityMatrix DEFAULT =
            new PriorityMatrix(
                    List.of(Priority.P1, Priority.P2, Priority.P3),
                    List.of(Priority.P2, Priority.P3, Priority.P4),
                    List.of(Priority.P3, Priority.P4, Priority.P5));

    public PriorityMatrix {
        organisation = row(organisation);
        department = row(department);
        person = row(person);
    }

    private static List<Priority> row(List<Priority> row) {
        if (row.size() != Urgency.values().length) {
            throw new IllegalArgumentException(
                    "a row of a matrix has a priority for each urgency, HIGH, MEDIUM and LOW");
        }
        return List.copyOf(row);
    }

    /**
     * The priority that follows. Where only one of the two is known the other counts as PERSON or
     * MEDIUM; where neither is, there is no priority.
     *
     * @param raises how many steps it is moved up, P1 at most: one for a requester or agreement
     *     that is served first, one for a critical service
     */
    public @Nullable Priority of(@Nullable Impact impact, @Nullable Urgency urgency, int raises) {
        if (impact == null && urgency == null) {
            return null;
        }
        int column = (urgency == null ? Urgency.MEDIUM : urgency).ordinal();
        Priority found =
                switch (impact == null ? Impact.PERSON : impact) {
                    case ORGANISATION -> organisation.get(column);
                    case DEPARTMENT -> department.get(column);
                    case PERSON -> person.get(column);
                };
        return Priority.values()[Math.max(0, found.ordinal() - raises)];
    }
}
