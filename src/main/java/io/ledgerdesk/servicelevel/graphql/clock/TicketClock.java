package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.graphql.value.CatalogueEntryVersion;
import io.ledgerdesk.servicelevel.graphql.value.ClockStatus;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.sentence.ClockTale;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A clock of a ticket for one reader. */
@Type("TicketClock")
@Description(
        "A target that was promised for a ticket, and how it is counted. Requesters are told when it"
                + " is due and what it does; all else is for staff.")
public final class TicketClock {
    private final ClockStanding clock;
    private final @Nullable Explained explained;

    /**
     * @param explained how its ledger is had; absent for those to whom it is not told
     */
    TicketClock(ClockStanding clock, @Nullable Explained explained) {
        this.clock = clock;
        this.explained = explained;
    }

    Uni<List<LedgerLine>> lines() {
        return explained == null ? Uni.createFrom().item(List.of()) : explained.lines(clock);
    }

    /** All of it, for a sentence; absent for those to whom it is not told. */
    Uni<ClockTale> tale() {
        return explained == null ? Uni.createFrom().nullItem() : explained.tale(clock);
    }

    /** What was recorded of it; nothing for those to whom it is not told. */
    @Ignore
    public Uni<List<RecordedEvent>> noticed() {
        return explained == null ? Uni.createFrom().item(List.of()) : explained.noticed(clock);
    }

    @NonNull
    @Description("What was promised.")
    public TargetKind getTarget() {
        return Words.as(TargetKind.class, clock.key().target());
    }

    @Description("1 + the reopenings of the ticket until it began; of a first response always 1.")
    public int getRound() {
        return clock.key().round();
    }

    @Description(
            "Which of several: of an update the cycle of the round, of a line's target the hand-over;"
                    + " of the others 1.")
    public int getTurn() {
        return clock.key().turn();
    }

    @NonNull
    @Description("What it does.")
    public ClockStatus getStatus() {
        return ClockStatus.valueOf(clock.status());
    }

    @Description("The last second at which it is in time; absent while it pauses with time left.")
    public @Nullable Instant getDueAt() {
        return clock.dueAt();
    }

    @Description("Whether it is not met though its due date has passed.")
    public boolean isOverdue() {
        return clock.isOverdue();
    }

    @Description("Business seconds that are promised.")
    public @Nullable Long getTargetSeconds() {
        return explained == null ? null : (Long) clock.targetSeconds();
    }

    @Description("Business seconds that have elapsed, as of now.")
    public @Nullable Long getElapsedSeconds() {
        return explained == null ? null : (Long) clock.elapsedSeconds();
    }

    @Description("Business seconds that are left; below 0 once it is overdue.")
    public @Nullable Long getLeftSeconds() {
        return explained == null ? null : (Long) clock.leftSeconds();
    }

    @Description("When it began; of a later round, when the first began.")
    public @Nullable Instant getStartedAt() {
        return explained == null ? null : clock.startedAt();
    }

    @Description("When it was met or stopped; absent until then.")
    public @Nullable Instant getStoppedAt() {
        return explained == null ? null : clock.stoppedAt();
    }

    @Description("Whether it was in time, judged when it stopped; absent until it is.")
    public @Nullable Boolean getMet() {
        return explained == null ? null : clock.met();
    }

    @Description("The due date of its breach that is recorded; absent for none.")
    public @Nullable Instant getBreachedAt() {
        return explained == null ? null : clock.breachedAt();
    }

    @Description("The highest percentage that was warned of for this due date; absent for none.")
    public @Nullable Integer getWarned() {
        return explained == null ? null : clock.warned();
    }

    @Description("By which calendar it counts now.")
    public @Nullable CatalogueEntryVersion getCalendar() {
        return explained == null ? null : CatalogueEntryVersion.of(clock.calendar());
    }

    @Description("Which agreement promised it.")
    public @Nullable CatalogueEntryVersion getAgreement() {
        return explained == null ? null : CatalogueEntryVersion.of(clock.agreement());
    }
}
