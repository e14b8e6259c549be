package io.ledgerdesk.servicelevel.domain.clock.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket went through: from it a target is counted that is promised only later.
 *
 * @param assignedAt when somebody became responsible for the first time
 * @param answeredAt when a person of staff wrote to the requester for the first time
 * @param updatedAt when the present cycle of updates began; absent before the first answer
 * @param handedAt when the line got it that has it; absent while it is in the pool
 * @param accepted whether that line has begun to work on it
 * @param phases oldest first, the first from its receipt on; never none, at most {@link
 *     #MAX_PHASES}
 */
public record Course(
        @Nullable Instant assignedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant updatedAt,
        @Nullable Instant handedAt,
        boolean accepted,
        List<Phase> phases) {
    /** Of a ticket with more the two oldest become one, of the sort that lasted longer. */
    public static final int MAX_PHASES = 128;

    public Course {
        phases = List.copyOf(phases);
    }

    /** Of a ticket that came in. */
    public static Course from(Phase first) {
        return new Course(null, null, null, null, false, List.of(first));
    }

    /** What goes on now. */
    public Phase now() {
        return phases.getLast();
    }

    public Course assigned(Instant at) {
        return assignedAt != null
                ? this
                : new Course(at, answeredAt, updatedAt, handedAt, accepted, phases);
    }

    public Course answered(Instant at) {
        return answeredAt != null
                ? this
                : new Course(assignedAt, at, updatedAt, handedAt, accepted, phases);
    }

    /** A cycle of updates began; none where there is no instant. */
    public Course updated(@Nullable Instant at) {
        return new Course(assignedAt, answeredAt, at, handedAt, accepted, phases);
    }

    /** A line got it; none has it where there is no instant. */
    public Course handed(@Nullable Instant at) {
        return new Course(assignedAt, answeredAt, updatedAt, at, false, phases);
    }

    /** The line that has it works on it. */
    public Course taken() {
        return new Course(assignedAt, answeredAt, updatedAt, handedAt, true, phases);
    }

    /** It is in another state, or on hold for another reason. */
    public Course with(Phase next) {
        if (now().isLike(next)) {
            return this;
        }
        List<Phase> all = new ArrayList<>(phases);
        if (all.size() > 1 && !now().from().isBefore(next.from())) {
            all.removeLast();
        }
        if (!all.getLast().isLike(next)) {
            all.add(next);
        }
        if (all.size() > MAX_PHASES) {
            joinOldest(all);
        }
        return new Course(assignedAt, answeredAt, updatedAt, handedAt, accepted, all);
    }

    private static void joinOldest(List<Phase> all) {
        Phase first = all.get(0);
        Phase second = all.get(1);
        Duration lasted = Duration.between(first.from(), second.from());
        if (lasted.compareTo(Duration.between(second.from(), all.get(2).from())) < 0) {
            all.set(0, new Phase(first.from(), second.cause(), second.state(), second.hold()));
        }
        all.remove(1);
    }
}
