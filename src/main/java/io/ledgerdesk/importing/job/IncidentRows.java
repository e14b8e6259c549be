package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.job.Tally.Outcome;
import io.ledgerdesk.importing.job.Tally.Slot;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.importing.source.ReadItem;
import io.ledgerdesk.importing.source.SourceUpdate;
import io.ledgerdesk.importing.view.job.Claimed;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one incident, one command each, in the order of the source's revisions. */
final class IncidentRows {
    private static final Set<String> PASSING =
            Set.of("STORE_BUSY", "STORE_UNAVAILABLE", "STORE_ANSWER_LOST", "CONTENTION");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 20;

    /** What the ticket module calls a refusal, and what the report does. */
    private static final Map<String, String> CODES =
            Map.of(
                    "IMPORTED_ROW_DIFFERS", "ROW_DIFFERS",
                    "IMPORTED_OUT_OF_ORDER", "OUT_OF_ORDER",
                    "IMPORTED_ELSEWHERE", "OTHER_SOURCE");

    private final Claimed job;
    private final ImportParts parts;
    private final Tally tally;
    private final RowCommands commands;

    IncidentRows(Claimed job, ImportParts parts, Tally tally) {
        this.job = job;
        this.parts = parts;
        this.tally = tally;
        this.commands = new RowCommands(job);
    }

    /** A row that was read and is to be done. */
    record Pending(Slot slot, ReadItem.Row row) {}

    /**
     * Does them; fails if the desk cannot go on, never because of what a row says.
     *
     * @param rows of one incident, at least one
     */
    Uni<Void> process(List<Pending> rows) {
        if (rows.stream().allMatch(one -> tally.isDone(one.row().line()))) {
            rows.forEach(one -> tally.end(one.slot(), Outcome.REPEATED, List.of()));
            return Uni.createFrom().voidItem();
        }
        List<Pending> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparingLong(one -> one.row().update().revision()));
        TicketId ticket =
                DerivedIds.ticket(
                        job.tenant(), job.source(), rows.getFirst().row().update().incident());
        return known(ticket)
                .chain(known ->
                        number(known)
                                .chain(number ->
                                        inOrder(inOrder, new Line(ticket, number, known))));
    }

    /** A ticket whose rows are done one after the other, with its facts as they are by then. */
    private static final class Line {
        final TicketId ticket;
        final TicketNumber number;
        final KnownTicket known;
        final Map<String, String> facts;

        Line(TicketId ticket, TicketNumber number, KnownTicket known) {
            this.ticket = ticket;
            this.number = number;
            this.known = known;
            this.facts = new HashMap<>(known.facts());
        }
    }

    private Uni<KnownTicket> known(TicketId ticket) {
        return lasting(
                parts.log()
                        .source(job.tenant(), EventCriteria.tagged(ticket.tag()), Long.MAX_VALUE)
                        .chain(sourced ->
                                sourced.events().isEmpty()
                                        ? Uni.createFrom().item(KnownTicket.NONE)
                                        : parts.codec()
                                                .open(sourced.events())
                                                .map(KnownTicket::of)));
    }

    private Uni<TicketNumber> number(KnownTicket known) {
        TicketNumber number = known.number();
        return number == null
                ? lasting(parts.numbers().next(job.tenant()))
                : Uni.createFrom().item(number);
    }

    private Uni<Void> inOrder(List<Pending> rows, Line line) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(one -> one(one, line))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> one(Pending pending, Line line) {
        SourceUpdate update = pending.row().update();
        List<Finding> explained = pending.row().findings();
        if (line.known.has(commands.row(update))) {
            tally.end(pending.slot(), Outcome.REPEATED, explained);
            return Uni.createFrom().voidItem();
        }
        if (update.updatedAt().isAfter(parts.clock().instant())) {
            return refuse(
                    pending, "BAD_DATE", "The update lies in the future: " + update.updatedAt());
        }
        Map<String, String> facts = update.factsChangedSince(line.facts);
        return lasting(
                        parts.gateway()
                                .send(commands.request(update, line.ticket, line.number, facts)))
                .chain(result -> {
                    if (result instanceof CommandResult.Refused(var why)) {
                        return refuse(
                                pending, CODES.getOrDefault(why.code(), why.code()), why.message());
                    }
                    line.facts.putAll(facts);
                    tally.end(pending.slot(), Outcome.WRITTEN, explained);
                    return Uni.createFrom().voidItem();
                })
                .onFailure(failure -> failure instanceof Fault fault && !passes(fault))
                .recoverWithUni(failure ->
                        refuse(
                                pending,
                                ((Fault) failure).code(),
                                String.valueOf(failure.getMessage())));
    }

    private Uni<Void> refuse(Pending pending, String code, String message) {
        SourceUpdate update = pending.row().update();
        tally.end(
                pending.slot(),
                Outcome.REFUSED,
                List.of(
                        Finding.refused(
                                pending.row().line(), code, update.incident().value(), message)));
        return Uni.createFrom().voidItem();
    }

    /** Tried again for a while where that may help; a row that is sent twice is one row. */
    private static <T> Uni<T> lasting(Uni<T> attempt) {
        return attempt.onFailure(IncidentRows::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS);
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof Fault fault && PASSING.contains(fault.code());
    }
}
