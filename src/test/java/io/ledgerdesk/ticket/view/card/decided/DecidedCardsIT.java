package io.ledgerdesk.ticket.view.card.decided;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.IVAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.axon.bank.MeddledLog;
import io.ledgerdesk.platform.caching.PersonalCache;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the answer to a command shows is what the log says, whether it is read for it or not. */
class DecidedCardsIT {
    private static final Uni<?> BROKEN =
            Uni.createFrom().failure(new IllegalStateException("was read"));
    private final TicketNode node = new TicketNode(TestDatabase.create());
    private final MeddledLog log = new MeddledLog(node.node.log);
    private final TicketCards cards =
            new TicketCards(Pool.newInstance(node.node.pool), log, node.node.codec);
    private final DecidedCards decided =
            new DecidedCards(
                    cards, new PersonalCache<>(node.node.vault, 100_000, Duration.ofMinutes(1)));
    private TicketId ticket = new TicketId(UUID.randomUUID());

    @BeforeEach
    void aTicketWhoseCardWasShown() {
        ticket = node.aTicket(MAIN);
        show(note());
        show(note());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void eachAnswerShowsTheCardThatTheLogHasWithoutReadingIt() {
        for (TicketCommand command :
                new TicketCommand[] {
                    note(),
                    new Reply(ticket, new MessageId(UUID.randomUUID()), "Better?"),
                    new ResolveTicket(
                            ticket,
                            new MessageId(UUID.randomUUID()),
                            ResolutionCode.SOLVED,
                            "It prints again.",
                            "A new drum.")
                }) {
            @Nullable String mark = decided.mark(MAIN);
            Done done = sent(command);

            log.afterSource(BROKEN);
            Optional<TicketCard> shown = after(TicketScope.EVERYTHING, done, mark);
            log.afterSource(Uni.createFrom().nullItem());

            assertThat(shown).isPresent().isEqualTo(inLog(done));
        }
    }

    @Test
    void whatSomebodyElseWroteInBetweenIsNotMissing() {
        sent(note());
        Done done = sent(note());

        assertThat(after(TicketScope.EVERYTHING, done, decided.mark(MAIN)))
                .isPresent()
                .isEqualTo(inLog(done));
    }

    @Test
    void aRequesterSeesNoMoreThanElsewhere() {
        Done done = sent(note());

        assertThat(after(TicketScope.ownedBy(IVAN), done, decided.mark(MAIN)))
                .hasValueSatisfying(
                        card -> assertThat(card.progress().staff().version()).isEqualTo(1));
        assertThat(after(TicketScope.ownedBy(new PersonId("olga")), done, decided.mark(MAIN)))
                .isEmpty();
    }

    @Test
    void afterAnErasureTheTextsAreGone() {
        answer(node.node.vault.destroy(MAIN, IVAN));
        Done done = new Done(ticket.tag().toString(), answer(log.head(MAIN)), List.of());

        assertThat(after(TicketScope.EVERYTHING, done, decided.mark(MAIN)))
                .hasValueSatisfying(card -> assertThat(card.registration().subject()).isNull());
    }

    @Test
    void withoutMemoryTheLogIsRead() {
        DecidedCards forgetful =
                new DecidedCards(
                        cards, new PersonalCache<>(node.node.vault, 0, Duration.ofMinutes(1)));
        Done done = sent(note());
        log.afterSource(BROKEN);

        assertThatThrownBy(() ->
                        answer(forgetful.after(MAIN, TicketScope.EVERYTHING, ticket, done, null)))
                .hasStackTraceContaining("was read");
    }

    private void show(TicketCommand command) {
        String mark = decided.mark(MAIN);
        after(TicketScope.EVERYTHING, sent(command), mark);
    }

    private Optional<TicketCard> after(TicketScope scope, Done done, @Nullable String mark) {
        return answer(decided.after(MAIN, scope, ticket, done, mark));
    }

    private Optional<TicketCard> inLog(Done done) {
        return answer(cards.asDecided(MAIN, TicketScope.EVERYTHING, ticket, done.position()));
    }

    private AddNote note() {
        return new AddNote(ticket, new NoteId(UUID.randomUUID()), "a note");
    }

    private Done sent(TicketCommand command) {
        return (Done) answer(node.send(MAIN, ANNA, command));
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(60));
    }
}
