package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.EnglishWords.QUOTES;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import org.jspecify.annotations.Nullable;

/** In English. */
final class EnglishSentence implements EventSentence {
    static final EnglishSentence INSTANCE = new EnglishSentence();

    private EnglishSentence() {}

    @Override
    public String tell(RecordedEvent recorded, Actor.Kind reader, boolean seesOther) {
        Actor actor = recorded.actor();
        Scene scene = new Scene(who(actor), actor.id(), reader != Actor.Kind.REQUESTER, seesOther);
        String what =
                switch ((TicketEvent) recorded.event()) {
                    case LifecycleEvent e -> lifecycle(scene, e);
                    case AssignmentEvent e -> EnglishWork.assignment(scene, e);
                    case SuspensionEvent e -> EnglishWork.suspension(scene, e);
                    case ResolutionEvent e -> EnglishWork.resolution(scene, e);
                    case ConversationEvent e -> EnglishContent.conversation(scene, e);
                    case ClassificationEvent e -> EnglishContent.classification(scene, e);
                    case RelationEvent e -> EnglishRelations.relation(scene, e);
                    case ParticipationEvent e -> EnglishRelations.participation(scene, e);
                    case ImportEvent e -> imported(scene, e);
                };
        return ended(what, recorded.header());
    }

    private static String lifecycle(Scene scene, LifecycleEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketRegistered e ->
                    "%s registered %s%s by %s: %s%s"
                            .formatted(
                                    who,
                                    e.number(),
                                    scene.staff() ? requester(e) : "",
                                    EnglishWords.of(e.channel()),
                                    QUOTES.text(e.subject()),
                                    scene.staff() && e.vip() ? "; the requester is a VIP" : "");
            case TicketCancelled e ->
                    "%s cancelled the ticket (%s)%s"
                            .formatted(who, EnglishWords.of(e.reason()), QUOTES.after(e.text()));
            case TicketReinstated e ->
                    "%s reinstated the ticket: it is %s again%s"
                            .formatted(
                                    who,
                                    EnglishWords.of(e.state()),
                                    QUOTES.behind("; reason: ", scene.internal(e.reason())));
        };
    }

    private static String imported(Scene scene, ImportEvent event) {
        return switch (event) {
            case TicketImported e ->
                    lifecycle(scene, e.registered())
                            + "; the ticket was %s already%s%s"
                                    .formatted(
                                            EnglishWords.of(e.state()),
                                            hold(scene, e.hold()),
                                            end(e.end()));
            case StateImported e ->
                    "%s moved the ticket from %s to %s%s%s%s"
                            .formatted(
                                    scene.who(),
                                    EnglishWords.of(e.from()),
                                    EnglishWords.of(e.to()),
                                    hold(scene, e.hold()),
                                    end(e.end()),
                                    e.reopens() ? "; round " + e.round() + " begins" : "");
            case RowImported e ->
                    "%s changed %s in %s, revision %d%s%s"
                            .formatted(
                                    scene.who(),
                                    e.row().incident(),
                                    e.row().source(),
                                    e.row().revision(),
                                    QUOTES.facts(": ", e.facts()),
                                    e.resolvedBy() == null
                                            ? ""
                                            : "; resolved by " + e.resolvedBy());
        };
    }

    private static String hold(Scene scene, @Nullable HoldReason reason) {
        return reason == null || !scene.staff() ? "" : " (" + EnglishWords.of(reason) + ")";
    }

    private static String end(@Nullable ImportedEnd end) {
        return end == null || end.code() == null ? "" : " (" + EnglishWords.of(end.code()) + ")";
    }

    /** For staff alone: the ticket may be another person's by now. */
    private static String requester(TicketRegistered event) {
        return " for "
                + QUOTES.name(event.requesterName(), event.requester().value())
                + QUOTES.behind(" of ", event.companyName());
    }

    private static String who(Actor actor) {
        if (actor.name() != null) {
            return actor.name();
        }
        return switch (actor.kind()) {
            case SYSTEM -> "The desk";
            case INTEGRATION -> "The system " + actor.id();
            case REQUESTER, AGENT -> actor.id().value();
        };
    }

    private static String ended(String what, EventHeader header) {
        String told =
                what
                        + (header.onBehalfOf() == null
                                ? ""
                                : ", on behalf of " + header.onBehalfOf().id())
                        + (header.historical() ? " (imported)" : "");
        @Nullable String rule = header.rule();
        return (told.endsWith(".") ? told : told + ".")
                + (rule == null ? "" : " Rule: " + rule + ".");
    }
}
