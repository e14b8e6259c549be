package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.done;
import static io.ledgerdesk.platform.axon.TicketNode.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.platform.command.CommandResult.VersionConflict;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two instances on one database, many commands on one ticket at the same moment. */
class ConcurrentCommandsIT extends TwoNodes {
    @Test
    void twoHundredCommandsAreEachDecidedOnTheNewestStateAndEachIdHasOneResult() {
        TicketId ticket = node(0).aTicket(MAIN);
        List<Uni<CommandResult>> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            InputKey key = new InputKey(UUID.randomUUID(), "{\"note\":" + i + "}");
            sent.add(node(0).send(MAIN, ANNA, note(ticket, "note " + i), key, null));
            sent.add(node(1).send(MAIN, ANNA, note(ticket, "note " + i), key, null));
        }

        List<CommandResult> results = all(sent);

        assertThat(count(results, Done.class)).isEqualTo(200);
        IntStream.range(0, 100)
                .forEach(i ->
                        assertThat(receipt(results.get(2 * i)))
                                .isEqualTo(receipt(results.get(2 * i + 1))));
        assertThat(versions(node(0).history(MAIN, ticket))).isEqualTo(upTo(101));
    }

    @Test
    void ofTwoHundredThatExpectTheSameVersionOneIsDoneAndTheOthersLearnWhatHappened() {
        TicketId ticket = node(0).aTicket(MAIN);

        List<CommandResult> results =
                all(
                        IntStream.range(0, 200)
                                .mapToObj(i ->
                                        node(i).send(
                                                        MAIN,
                                                        ANNA,
                                                        note(ticket, "note " + i),
                                                        null,
                                                        1L))
                                .toList());

        assertThat(count(results, Done.class)).isEqualTo(1);
        assertThat(results)
                .filteredOn(VersionConflict.class::isInstance)
                .hasSize(199)
                .allSatisfy(result -> {
                    VersionConflict conflict = (VersionConflict) result;
                    assertThat(conflict.version()).isEqualTo(2);
                    assertThat(versions(conflict.since())).containsExactly(2L);
                });
        assertThat(versions(node(1).history(MAIN, ticket))).containsExactly(1L, 2L);
    }

    @Test
    void withAndWithoutExpectedVersionMixedLeavesNoGap() {
        TicketId ticket = node(0).aTicket(MAIN);

        List<CommandResult> results =
                all(
                        IntStream.range(0, 200)
                                .mapToObj(i ->
                                        node(i / 2)
                                                .send(
                                                        MAIN,
                                                        ANNA,
                                                        note(ticket, "note " + i),
                                                        null,
                                                        i % 2 == 0 ? null : 1L))
                                .toList());

        assertThat(results.size() - count(results, VersionConflict.class))
                .isGreaterThanOrEqualTo(100);
        assertThat(versions(node(1).history(MAIN, ticket)))
                .isEqualTo(upTo(1 + count(results, Done.class)));
    }

    @Test
    void whatARequesterMayNotSeeNeitherConflictsNorShows() {
        TicketId ticket = node(0).aTicket(MAIN);
        done(node(0).send(MAIN, ANNA, note(ticket, "internal")));
        done(node(0).send(MAIN, ANNA, reply(ticket, "public")));
        done(node(0).send(MAIN, ANNA, note(ticket, "internal again")));

        CommandResult stale =
                done(node(0).send(MAIN, IVAN, TicketNode.message(ticket, "me?"), null, 1L));
        CommandResult fresh =
                done(node(0).send(MAIN, IVAN, TicketNode.message(ticket, "me"), null, 2L));

        assertThat(stale)
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        conflict -> {
                            assertThat(conflict.version()).isEqualTo(2);
                            assertThat(versions(conflict.since())).containsExactly(3L);
                        });
        assertThat(fresh).isInstanceOf(Done.class);
    }

    @Test
    void aForeignTicketIsNotFoundWhateverVersionIsExpected() {
        TicketId ticket = node(0).aTicket(MAIN);
        Actor stranger =
                new Actor(
                        Actor.Kind.REQUESTER, new io.ledgerdesk.kernel.PersonId("stranger"), null);

        CommandResult result =
                done(node(0).send(MAIN, stranger, TicketNode.message(ticket, "hm"), null, 7L));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("TICKET_NOT_FOUND"));
    }

    @Test
    void tenantsShareNeitherTicketsNorCommandIds() {
        TenantId other = new TenantId("other");
        TicketId ticket = node(0).aTicket(MAIN);
        InputKey key = new InputKey(UUID.randomUUID(), "{}");
        done(node(0).send(MAIN, ANNA, note(ticket, "here"), key, null));

        CommandResult elsewhere = done(node(0).send(other, ANNA, note(ticket, "there"), key, null));

        assertThat(elsewhere).isInstanceOf(Refused.class);
        assertThat(node(0).history(other, ticket)).isEmpty();
    }

    private static long count(List<CommandResult> results, Class<? extends CommandResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }

    private static List<Long> versions(List<RecordedEvent> events) {
        return events.stream().map(event -> event.header().version()).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
