package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Anything that anybody might ask at any time, good and bad. */
final class RandomCommands {
    private static final List<Actor> ACTORS =
            List.of(
                    Cast.ANNA,
                    Cast.ANNA,
                    Cast.IVAN,
                    Cast.IVAN,
                    Cast.OLGA,
                    Cast.BOT,
                    Cast.CRM,
                    Cast.STRANGER);
    private final Random random;

    RandomCommands(Random random) {
        this.random = random;
    }

    Actor actor() {
        return one(ACTORS);
    }

    TicketCommand next() {
        return switch (random.nextInt(18)) {
            case 0 -> Cast.register(text(), text(), Cast.NOW);
            case 1, 2 ->
                    new ClassifyTicket(
                            Cast.TICKET,
                            maybe(TicketKind.values()),
                            random.nextBoolean() ? null : text(),
                            maybe(Impact.values()),
                            maybe(Urgency.values()));
            case 3 -> Cast.assignTo(one(List.of(Cast.FIRST_LINE, Cast.SECOND_LINE)));
            case 4 -> Cast.assignTo(one(List.of(Cast.IVAN, Cast.OLGA)));
            case 5, 6 -> Cast.start();
            case 7 -> Cast.reply(text());
            case 8 -> Cast.note(text());
            case 9 -> Cast.ask();
            case 10 -> message();
            case 11, 12 ->
                    new ResolveTicket(
                            Cast.TICKET,
                            Cast.MESSAGE,
                            one(List.of(ResolutionCode.values())),
                            random.nextBoolean() ? null : text(),
                            null);
            case 13 -> Cast.confirm();
            case 14, 15 ->
                    new RateTicket(
                            Cast.TICKET,
                            random.nextInt(7),
                            random.nextBoolean(),
                            null,
                            random.nextBoolean() ? null : (Integer) (1 + random.nextInt(3)));
            case 16 -> random.nextBoolean() ? Cast.reopen() : Cast.close();
            default ->
                    random.nextInt(4) > 0
                            ? Cast.close()
                            : Cast.cancel(one(List.of(CancelReason.values())));
        };
    }

    private ReceiveMessage message() {
        @Nullable Author author =
                switch (random.nextInt(3)) {
                    case 0 -> new Author(new PersonId("supplier"), "Supplier");
                    case 1 -> new Author(Cast.ANNA.id(), null);
                    default -> null;
                };
        return new ReceiveMessage(Cast.TICKET, Cast.MESSAGE, Channel.MAIL, text(), author, null);
    }

    private String text() {
        return random.nextInt(20) == 0 ? "bad \u0000" : "text " + random.nextInt(3);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(T[] of) {
        return random.nextBoolean() ? null : of[random.nextInt(of.length)];
    }
}
