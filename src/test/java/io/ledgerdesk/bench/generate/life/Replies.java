package io.ledgerdesk.bench.generate.life;

import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the requester does with a ticket. */
final class Replies {
    private Replies() {}

    /** Writes. */
    static Step answer(Life life, Duration mean) {
        Channel channel = life.chance.percent(70) ? Channel.MAIL : Channel.PORTAL;
        return new Step(
                life.after(mean),
                life.requester.actor(),
                channel.name(),
                new ReceiveMessage(
                        life.id, life.message(), channel, life.text(4, 40), null, null, null),
                null);
    }

    /** What is made of the desk's answer; half of them say nothing. */
    static @Nullable Step verdict(Life life) {
        if (life.version() < life.fate.talks()) {
            return answer(life, Duration.ofHours(20));
        }
        Instant at = life.after(Duration.ofHours(30));
        return switch (life.chance.share(28, 12, 6, 4, 50)) {
            case 0 -> rate(life, at, life.chance.between(3, 5), true);
            case 1 -> Step.of(at, life.requester.actor(), new ConfirmResolution(life.id));
            case 2 -> rate(life, at, life.chance.between(1, 3), false);
            case 3 -> answer(life, Duration.ofHours(30));
            default -> null;
        };
    }

    private static Step rate(Life life, Instant at, int score, boolean solved) {
        String comment = life.chance.percent(30) ? life.text(2, 12) : null;
        return Step.of(
                at, life.requester.actor(), new RateTicket(life.id, score, solved, comment, null));
    }
}
