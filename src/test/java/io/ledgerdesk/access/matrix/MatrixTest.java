package io.ledgerdesk.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.access.book.KnownRight;
import io.ledgerdesk.access.book.RightCatalogue;
import io.ledgerdesk.access.matrix.Operations.Stated;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Move;
import io.ledgerdesk.ticket.domain.matrix.MoveRights;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, held against {@code access/matrix.txt}: each cell, and no operation without a
 * row.
 */
class MatrixTest {
    private static final List<String> ROLES =
            List.of(
                    "REQUESTER",
                    "COMPANY_MANAGER",
                    "OPERATOR",
                    "ENGINEER",
                    "PROBLEM_ENGINEER",
                    "DISPATCHER",
                    "QUALITY_MANAGER",
                    "MANAGER",
                    "ADMINISTRATOR",
                    "AUDITOR",
                    "INTEGRATION");

    /** What shows or touches something of a ticket for whoever may see it. */
    private static final Set<String> READING =
            Set.of(
                    "ticket",
                    "tickets",
                    "node",
                    "nodes",
                    "ticketChanged",
                    "ticketEvents",
                    "replayTicket",
                    "queue",
                    "queueCounts",
                    "queueChanged",
                    "workQueue",
                    "workQueueCounts",
                    "workQueueChanged",
                    "breaches",
                    "slaAlerts",
                    "escalationDryRun",
                    "markSeen",
                    "saveDraft",
                    "draft",
                    "showPresence",
                    "presenceChanged");

    private static final Map<String, Move> MANY =
            Map.ofEntries(
                    Map.entry("assignTickets", Move.ASSIGN),
                    Map.entry("putTicketsOnHold", Move.HOLD),
                    Map.entry("resumeTickets", Move.RESUME),
                    Map.entry("resolveTickets", Move.RESOLVE),
                    Map.entry("closeTickets", Move.CLOSE),
                    Map.entry("cancelTickets", Move.CANCEL),
                    Map.entry("classifyTickets", Move.CLASSIFY),
                    Map.entry("overridePriorities", Move.OVERRIDE_PRIORITY),
                    Map.entry("tagTickets", Move.TAG),
                    Map.entry("untagTickets", Move.UNTAG),
                    Map.entry("watchTickets", Move.WATCH));

    private static final Map<String, Stated> STATED = Operations.inCode();

    @Test
    void everyOperationStatesItsRight() {
        assertThat(STATED.keySet()).containsAll(Operations.ofSchema());
        assertThat(STATED)
                .as("say who may with @Needs, or @Open if everybody who is known may")
                .allSatisfy((operation, stated) -> assertThat(stated.stated()).isTrue());
    }

    @Test
    void everyRightThatIsNamedIsInTheCatalogue() {
        Map<Right, Boolean> known =
                RightCatalogue.shipped().rights().stream()
                        .collect(Collectors.toMap(KnownRight::right, KnownRight::reaches));
        Set<Right> stated =
                STATED.values().stream()
                        .flatMap(one -> one.rights().stream())
                        .map(Right::new)
                        .collect(Collectors.toSet());
        Stream.of(Move.values()).map(MoveRights::of).forEach(stated::addAll);

        assertThat(known.keySet()).containsAll(stated);
        BuiltInRoles.shipped()
                .roles()
                .forEach((role, content) ->
                        content.grants()
                                .forEach(grant -> {
                                    assertThat(known).as("%s", role).containsKey(grant.right());
                                    if (Boolean.FALSE.equals(known.get(grant.right()))) {
                                        assertThat(grant.reaches())
                                                .as("%s of %s", grant.right(), role)
                                                .containsExactly(Reach.ALL);
                                    }
                                }));
    }

    @Test
    void whatTheGateAsksForIsWhatTheTicketAsksFor() {
        Map<String, Set<String>> byCommand = new TreeMap<>();
        for (Move move : Move.values()) {
            MoveRights.of(move)
                    .forEach(right ->
                            byCommand
                                    .computeIfAbsent(move.command(), command -> new TreeSet<>())
                                    .add(right.name()));
        }
        MANY.forEach((operation, move) -> byCommand.put(operation, byCommand.get(move.command())));
        byCommand.forEach((operation, rights) -> {
            Stated stated = STATED.get(operation);
            if (stated != null) {
                assertThat(new TreeSet<>(stated.rights())).as(operation).isEqualTo(rights);
            }
        });
    }

    @Test
    void everyCellIsAsTheTableSays() {
        Matrix decided = new Matrix(ROLES, decided());
        if (Boolean.getBoolean("matrix.write")) {
            decided.write();
        }
        Matrix table = Matrix.read();

        assertThat(table.roles()).isEqualTo(ROLES);
        assertThat(table.rows().keySet())
                .as("operations with a row in access/matrix.txt")
                .isEqualTo(decided.rows().keySet());
        decided.rows()
                .forEach((operation, cells) ->
                        assertThat(table.rows().get(operation))
                                .as("%s for %s", operation, ROLES)
                                .isEqualTo(cells));
    }

    private static Map<String, List<String>> decided() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        STATED.forEach((operation, stated) ->
                rows.put(
                        operation,
                        ROLES.stream().map(role -> cell(operation, stated, role)).toList()));
        return rows;
    }

    private static String cell(String operation, Stated stated, String role) {
        DecisionContext somebody = World.holding(role);
        boolean open =
                stated.stated()
                        && (stated.rights().isEmpty()
                                || stated.rights().stream()
                                        .map(Right::new)
                                        .anyMatch(somebody.authority()::has));
        List<Move> moves = moves(operation);
        if (moves.isEmpty()
                && !READING.contains(operation)
                && !operation.equals("registerTicket")) {
            return open ? "+" : "-";
        }
        return World.TICKETS.stream()
                .map(ticket -> open ? sign(operation, moves, ticket, somebody) : "-")
                .collect(Collectors.joining());
    }

    private static String sign(
            String operation, List<Move> moves, Registered ticket, DecisionContext somebody) {
        if (operation.equals("registerTicket")) {
            return mayRegister(ticket, somebody) ? "+" : "-";
        }
        if (Guard.conceals(ticket, somebody)) {
            return ".";
        }
        Predicate<Move> permitted =
                move ->
                        move.forbidden(somebody.actor().kind()).isEmpty()
                                && Guard.unauthorised(ticket, move, somebody).isEmpty();
        return moves.isEmpty() || moves.stream().anyMatch(permitted) ? "+" : "-";
    }

    private static List<Move> moves(String operation) {
        List<Move> moves = new ArrayList<>();
        for (Move move : Move.values()) {
            if (move.command().equals(operation)) {
                moves.add(move);
            }
        }
        Move ofMany = MANY.get(operation);
        if (ofMany != null) {
            moves.add(ofMany);
        }
        return moves;
    }

    private static boolean mayRegister(Registered like, DecisionContext somebody) {
        var contact = like.registration().requester();
        RegisterTicket plain = Cast.register();
        RegisterTicket command =
                new RegisterTicket(
                        plain.ticket(),
                        plain.number(),
                        new Requester(
                                contact.id(),
                                null,
                                null,
                                null,
                                contact.company() == null
                                        ? null
                                        : new Company(contact.company(), null),
                                false),
                        plain.channel(),
                        plain.subject(),
                        plain.description(),
                        plain.receivedAt(),
                        null,
                        null,
                        null,
                        null,
                        null);
        return Guard.unauthorised(command, somebody).isEmpty();
    }
}
