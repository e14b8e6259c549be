package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.RussianWords.QUOTES;

import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;

/** In Russian: other tickets, and other people. */
final class RussianRelations {
    private static final String OTHER = "другой";

    private RussianRelations() {}

    static String relation(Scene scene, RelationEvent event) {
        return switch (event) {
            case TicketLinked e ->
                    "добавлена связь с %s%s"
                            .formatted(with(scene, e.otherNumber()), link(e.kind(), e.end()));
            case TicketUnlinked e ->
                    "удалена связь с %s%s"
                            .formatted(with(scene, e.otherNumber()), link(e.kind(), e.end()));
            case TicketMerged e ->
                    "заявка присоединена к %s%s"
                            .formatted(
                                    scene.other(e.intoNumber(), OTHER),
                                    internal(scene, "; передано: ", e.handedOver()));
            case TicketAbsorbed e ->
                    "присоединена %s%s"
                            .formatted(
                                    scene.seesOther()
                                            ? "заявка " + e.fromNumber()
                                            : "другая заявка",
                                    internal(scene, "; принято: ", e.takenOver()));
            case TicketUnmerged e ->
                    "заявка отделена от %s, теперь она %s%s"
                            .formatted(
                                    scene.other(e.outOfNumber(), OTHER),
                                    RussianWords.of(e.state()),
                                    internal(scene, "; возвращено: ", e.takenBack()));
            case MergedTicketReleased e ->
                    "отделена присоединённая ранее заявка%s%s"
                            .formatted(
                                    scene.seesOther() ? " " + e.releasedNumber() : "",
                                    internal(scene, "; отдано: ", e.givenBack()));
            case MessagesSplitOff e ->
                    "выделена новая заявка%s; перенесено: %s"
                            .formatted(
                                    scene.staff() && scene.seesOther() ? " " + e.newNumber() : "",
                                    RussianWords.messages(e.messages()));
            case MessagesTakenOver e ->
                    "заявка выделена из %s; перенесено: %s"
                            .formatted(
                                    scene.internalOther(e.fromNumber(), OTHER),
                                    RussianWords.messages(e.messages()));
        };
    }

    static String participation(Scene scene, ParticipationEvent event) {
        return switch (event) {
            case TicketWatched e ->
                    e.watcher().equals(scene.actor())
                            ? "начато наблюдение за заявкой"
                            : "наблюдатель добавлен: " + QUOTES.name(e.name(), e.watcher().value());
            case TicketUnwatched e ->
                    e.watcher().equals(scene.actor())
                            ? "прекращено наблюдение за заявкой"
                            : "наблюдатель исключён: " + e.watcher();
            case TicketShared e ->
                    e.before() == null
                            ? "доступ к заявке открыт: %s, %s"
                                    .formatted(QUOTES.sharer(e.with()), level(e.level()))
                            : "доступ к заявке изменён: %s, %s (прежде — %s)"
                                    .formatted(
                                            QUOTES.sharer(e.with()),
                                            level(e.level()),
                                            level(e.before()));
            case TicketUnshared e -> "доступ к заявке закрыт: " + QUOTES.sharer(e.with());
            case WorkLogged e ->
                    "учтено рабочее время: %s%s, начало %s, %s%s"
                            .formatted(
                                    RussianWords.length(Duration.ofMinutes(e.minutes())),
                                    e.worker().id().equals(scene.actor())
                                            ? ""
                                            : ", исполнитель " + QUOTES.agent(e.worker()),
                                    RussianWords.time(e.startedAt()),
                                    e.billable() ? "к оплате" : "без оплаты",
                                    QUOTES.after(e.what()));
            case CallLogged e ->
                    "%s звонок, номер %s, начало %s, длительность %s%s%s"
                            .formatted(
                                    e.direction() == CallDirection.INCOMING
                                            ? "входящий"
                                            : "исходящий",
                                    QUOTES.name(e.number(), ""),
                                    RussianWords.time(e.startedAt()),
                                    RussianWords.length(e.duration()),
                                    e.recording() == null ? "" : ", есть запись",
                                    QUOTES.after(e.summary()));
            case ChecklistStepTicked e -> "выполнен шаг " + QUOTES.quoted(e.title().value());
            case ChecklistStepUnticked e ->
                    "снята отметка с шага " + QUOTES.quoted(e.title().value());
        };
    }

    private static String with(Scene scene, TicketNumber other) {
        return scene.seesOther() ? "заявкой " + other : "другой заявкой";
    }

    private static String internal(Scene scene, String words, Belongings belongings) {
        return scene.staff() ? RussianWords.behind(words, belongings) : "";
    }

    /** What the two tickets are to each other: this one, and the other that was just named. */
    private static String link(LinkKind kind, LinkEnd end) {
        boolean from = end == LinkEnd.FROM;
        return switch (kind) {
            case RELATES_TO -> "";
            case DUPLICATE_OF ->
                    from ? " (эта заявка — её дубликат)" : " (она — дубликат этой заявки)";
            case CAUSED_BY -> from ? " (она — причина этой заявки)" : " (эта заявка — её причина)";
            case FOLLOW_UP_OF ->
                    from ? " (эта заявка — её продолжение)" : " (она — продолжение этой заявки)";
            case PARENT_OF ->
                    from
                            ? " (эта заявка — родительская для неё)"
                            : " (она — родительская для этой заявки)";
        };
    }

    private static String level(ShareLevel level) {
        return switch (level) {
            case READ -> "чтение";
            case WRITE -> "чтение и запись";
        };
    }
}
