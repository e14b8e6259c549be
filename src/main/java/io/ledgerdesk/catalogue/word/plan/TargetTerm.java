package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/**
 * So much business time for one sort of ticket. Of several that fit a ticket the one that says more
 * of kind, priority and line holds; of equal ones the one with a priority.
 *
 * @param kind absent for any, also for tickets whose kind is not known
 * @param priority absent for any, also for tickets without one
 * @param line only of targets of a line; absent for any
 * @param seconds of business time, 1 or more
 * @param calendar by which it counts; absent for the agreement's
 */
@Published
public record TargetTerm(
        TargetKind target,
        @Nullable TicketKind kind,
        @Nullable Priority priority,
        @Nullable Line line,
        long seconds,
        @Nullable CatalogueId calendar) {}
