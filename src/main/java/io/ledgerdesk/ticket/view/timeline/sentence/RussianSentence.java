package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.RussianWords.QUOTES;

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

/** In Russian; said so that nobody's gender matters. */
final class RussianSentence implements EventSentence {
    static final RussianSentence INSTANCE = new RussianSentence();

    private RussianSentence() {}

    @Override
    public String tell(RecordedEvent recorded, Actor.Kind reader, boolean seesOther) {
        Actor actor = recorded.actor();
        Scene scene = new Scene(who(actor), actor.id(), reader != Actor.Kind.REQUESTER, seesOther);
        String what =
                switch ((TicketEvent) recorded.event()) {
                    case LifecycleEvent e -> lifecycle(scene, e);
                    case AssignmentEvent e -> RussianWork.assignment(scene, e);
                    case SuspensionEvent e -> RussianWork.suspension(scene, e);
                    case ResolutionEvent e -> RussianWork.resolution(scene, e);
                    case ConversationEvent e -> RussianContent.conversation(scene, e);
                    case ClassificationEvent e -> RussianContent.classification(scene, e);
                    case RelationEvent e -> RussianRelations.relation(scene, e);
                    case ParticipationEvent e -> RussianRelations.participation(scene, e);
                    case ImportEvent e -> imported(scene, e);
                };
        return ended(scene.who() + ": " + what, recorded.header());
    }

    private static String lifecycle(Scene scene, LifecycleEvent event) {
        return switch (event) {
            case TicketRegistered e ->
                    "зарегистрирована заявка %s%s, канал: %s, тема: %s"
                            .formatted(
                                    e.number(),
                                    scene.staff() ? requester(e) : "",
                                    RussianWords.of(e.channel()),
                                    QUOTES.text(e.subject()));
            case TicketCancelled e ->
                    "заявка отменена (%s)%s"
                            .formatted(RussianWords.of(e.reason()), QUOTES.after(e.text()));
            case TicketReinstated e ->
                    "заявка восстановлена и снова %s%s"
                            .formatted(
                                    RussianWords.of(e.state()),
                                    QUOTES.behind("; причина: ", scene.internal(e.reason())));
        };
    }

    private static String imported(Scene scene, ImportEvent event) {
        return switch (event) {
            case TicketImported e ->
                    lifecycle(scene, e.registered())
                            + "; заявка уже %s%s%s"
                                    .formatted(
                                            RussianWords.of(e.state()),
                                            hold(scene, e.hold()),
                                            end(e.end()));
            case StateImported e ->
                    "состояние заявки: было %s, стало %s%s%s%s"
                            .formatted(
                                    QUOTES.quoted(RussianWords.of(e.from())),
                                    QUOTES.quoted(RussianWords.of(e.to())),
                                    hold(scene, e.hold()),
                                    end(e.end()),
                                    e.reopens() ? ", начался круг " + e.round() : "");
            case RowImported e ->
                    "изменение заявки %s в системе %s, версия %d%s%s"
                            .formatted(
                                    e.row().incident(),
                                    e.row().source(),
                                    e.row().revision(),
                                    QUOTES.facts(": ", e.facts()),
                                    e.resolvedBy() == null ? "" : "; решение: " + e.resolvedBy());
        };
    }

    private static String hold(Scene scene, @Nullable HoldReason reason) {
        return reason == null || !scene.staff() ? "" : " (" + RussianWords.of(reason) + ")";
    }

    private static String end(@Nullable ImportedEnd end) {
        return end == null || end.code() == null ? "" : " (" + RussianWords.of(end.code()) + ")";
    }

    /** For staff alone: the ticket may be another person's by now. */
    private static String requester(TicketRegistered event) {
        return ", заявитель "
                + QUOTES.name(event.requesterName(), event.requester().value())
                + (event.vip() ? " (VIP)" : "")
                + QUOTES.behind(", компания ", event.companyName());
    }

    private static String who(Actor actor) {
        if (actor.name() != null) {
            return actor.name();
        }
        return switch (actor.kind()) {
            case SYSTEM -> "Служба поддержки";
            case INTEGRATION -> "Система " + actor.id();
            case REQUESTER, AGENT -> actor.id().value();
        };
    }

    private static String ended(String what, EventHeader header) {
        String told =
                what
                        + (header.onBehalfOf() == null
                                ? ""
                                : ", от имени " + header.onBehalfOf().id())
                        + (header.historical() ? " (из прежней системы)" : "");
        @Nullable String rule = header.rule();
        return (told.endsWith(".") ? told : told + ".")
                + (rule == null ? "" : " Правило: " + rule + ".");
    }
}
