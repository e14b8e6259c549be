package io.ledgerdesk.servicelevel.view.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a queue stands.
 *
 * @param open all tickets that it has
 * @param dueSoon those that are not overdue yet
 * @param nextDueAt of what is not overdue; absent for none
 */
public record DueCounts(long open, long overdue, long dueSoon, @Nullable Instant nextDueAt) {}
