package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.EnglishWords.QUOTES;

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
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;

/** In English: other tickets, and other people. */
final class EnglishRelations {
    private static final String OTHER = "another ticket";

    private EnglishRelations() {}

    static String relation(Scene scene, RelationEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketLinked e ->
                    "%s linked the ticket as %s %s"
                            .formatted(
                                    who,
                                    link(e.kind(), e.end()),
                                    scene.other(e.otherNumber(), OTHER));
            case TicketUnlinked e ->
                    "%s removed a link: the ticket is no longer %s %s"
                            .formatted(
                                    who,
                                    link(e.kind(), e.end()),
                                    scene.other(e.otherNumber(), OTHER));
            case TicketMerged e ->
                    "%s merged the ticket into %s%s"
                            .formatted(
                                    who,
                                    scene.other(e.intoNumber(), OTHER),
                                    internal(scene, "; handed over: ", e.handedOver()));
            case TicketAbsorbed e ->
                    "%s merged %s into this ticket%s"
                            .formatted(
                                    who,
                                    scene.internalOther(e.fromNumber(), OTHER),
                                    internal(scene, "; taken over: ", e.takenOver()));
            case TicketUnmerged e ->
                    "%s took the ticket out of %s again: it is %s%s"
                            .formatted(
                                    who,
                                    scene.other(e.outOfNumber(), OTHER),
                                    EnglishWords.of(e.state()),
                                    internal(scene, "; taken back: ", e.takenBack()));
            case MergedTicketReleased e ->
                    "%s took %s out of this ticket again%s"
                            .formatted(
                                    who,
                                    scene.other(e.releasedNumber(), OTHER),
                                    internal(scene, "; given back: ", e.givenBack()));
            case MessagesSplitOff e ->
                    "%s split off %s into %s"
                            .formatted(
                                    who,
                                    EnglishWords.count(e.messages().size(), "message"),
                                    scene.staff() && scene.seesOther()
                                            ? "the new ticket " + e.newNumber()
                                            : "a new ticket");
            case MessagesTakenOver e ->
                    "%s split this ticket off %s with %s"
                            .formatted(
                                    who,
                                    scene.internalOther(e.fromNumber(), OTHER),
                                    EnglishWords.count(e.messages().size(), "message"));
        };
    }

    static String participation(Scene scene, ParticipationEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketWatched e ->
                    e.watcher().equals(scene.actor())
                            ? who + " began to watch the ticket"
                            : "%s made %s a watcher"
                                    .formatted(who, QUOTES.name(e.name(), e.watcher().value()));
            case TicketUnwatched e ->
                    e.watcher().equals(scene.actor())
                            ? who + " stopped watching the ticket"
                            : who + " removed the watcher " + e.watcher();
            case TicketShared e ->
                    "%s shared the ticket with %s, %s%s"
                            .formatted(
                                    who,
                                    QUOTES.sharer(e.with()),
                                    level(e.level()),
                                    e.before() == null
                                            ? ""
                                            : " (before: " + level(e.before()) + ")");
            case TicketUnshared e ->
                    who + " stopped sharing the ticket with " + QUOTES.sharer(e.with());
            case WorkLogged e ->
                    "%s logged %s of work%s, begun %s, %s%s"
                            .formatted(
                                    who,
                                    EnglishWords.length(Duration.ofMinutes(e.minutes())),
                                    e.worker().id().equals(scene.actor())
                                            ? ""
                                            : " by " + QUOTES.agent(e.worker()),
                                    EnglishWords.time(e.startedAt()),
                                    e.billable() ? "billable" : "not billable",
                                    QUOTES.after(e.what()));
            case CallLogged e ->
                    "%s logged a call %s %s, begun %s, %s long%s%s"
                            .formatted(
                                    who,
                                    e.direction() == CallDirection.INCOMING ? "from" : "to",
                                    QUOTES.name(e.number(), ""),
                                    EnglishWords.time(e.startedAt()),
                                    EnglishWords.length(e.duration()),
                                    e.recording() == null ? "" : ", recorded",
                                    QUOTES.after(e.summary()));
            case ChecklistStepTicked e ->
                    who + " ticked the step " + QUOTES.quoted(e.title().value());
            case ChecklistStepUnticked e ->
                    who + " took the tick off the step " + QUOTES.quoted(e.title().value());
        };
    }

    private static String internal(Scene scene, String words, Belongings belongings) {
        return scene.staff() ? EnglishWords.behind(words, belongings) : "";
    }

    private static String link(LinkKind kind, LinkEnd end) {
        boolean from = end == LinkEnd.FROM;
        return switch (kind) {
            case RELATES_TO -> "related to";
            case DUPLICATE_OF -> from ? "a duplicate of" : "duplicated by";
            case CAUSED_BY -> from ? "caused by" : "the cause of";
            case FOLLOW_UP_OF -> from ? "a follow-up of" : "followed up by";
            case PARENT_OF -> from ? "the parent of" : "a child of";
        };
    }

    private static String level(ShareLevel level) {
        return switch (level) {
            case READ -> "to read";
            case WRITE -> "to read and write";
        };
    }
}
