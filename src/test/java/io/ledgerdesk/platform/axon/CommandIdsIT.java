package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.done;
import static io.ledgerdesk.platform.axon.TicketNode.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.CommandIdReused;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same command twice, on two instances. */
class CommandIdsIT extends TwoNodes {
    @Test
    void bothArrivalsOfWhatCanBeDoneOnlyOnceAnswerTheSame() {
        for (int i = 0; i < 50; i++) {
            TicketId ticket = node(i).aTicket(MAIN);
            InputKey key = new InputKey(UUID.randomUUID(), "{}");
            Long expected = i % 2 == 0 ? null : 1L;
            ResolveTicket resolve =
                    new ResolveTicket(
                            ticket,
                            new MessageId(UUID.randomUUID()),
                            ResolutionCode.SOLVED,
                            "Done",
                            null);

            List<CommandResult> results =
                    all(
                            List.of(
                                    node(0).send(MAIN, ANNA, resolve, key, expected),
                                    node(1).send(MAIN, ANNA, resolve, key, expected)));

            assertThat(receipt(results.get(0))).isEqualTo(receipt(results.get(1)));
        }
    }

    @Test
    void aCommandIdUsedForAnotherInputIsRefusedAndWritesNothing() {
        TicketId ticket = node(0).aTicket(MAIN);
        UUID id = UUID.randomUUID();
        done(
                node(0).send(
                                MAIN,
                                ANNA,
                                note(ticket, "one"),
                                new InputKey(id, "{\"text\":\"one\"}"),
                                null));

        CommandResult reused =
                done(
                        node(1).send(
                                        MAIN,
                                        ANNA,
                                        note(ticket, "two"),
                                        new InputKey(id, "{\"text\":\"two\"}"),
                                        null));
        CommandResult otherPrincipal =
                done(
                        node(1).send(
                                        MAIN,
                                        IVAN,
                                        reply(ticket, "three"),
                                        new InputKey(id, "{}"),
                                        null));

        assertThat(reused).isInstanceOf(CommandIdReused.class);
        assertThat(otherPrincipal).isInstanceOf(Refused.class);
        assertThat(node(0).history(MAIN, ticket)).hasSize(2);
    }
}
