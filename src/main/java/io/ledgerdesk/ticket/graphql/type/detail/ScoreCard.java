package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The quality manager's verdict on a closed ticket. */
@Type("ScoreCard")
@Description("The quality manager's verdict on a closed ticket.")
public record ScoreCard(
        @Description("On which round.") int round,
        @NonNull @Description("Its lines.") List<@NonNull Score> scores,
        @Description("In words; absent if nothing was said, or erased.") @Nullable String comment) {

    public ScoreCard {
        scores = List.copyOf(scores);
    }

    /** How well something was done. */
    @Type("Score")
    @Description("How well something was done.")
    public record Score(
            @NonNull @Description("What is judged.") String criterion,
            @Description("0 to 100.") int points) {}

    static ScoreCard of(CardExtras.ScoreCard card) {
        return new ScoreCard(
                card.round(),
                card.scores().stream()
                        .map(score -> new Score(score.criterion().value(), score.points()))
                        .toList(),
                card.comment());
    }
}
