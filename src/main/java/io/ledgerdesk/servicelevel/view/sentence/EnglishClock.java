package io.ledgerdesk.servicelevel.view.sentence;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.view.replay.PauseReason;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In English. */
final class EnglishClock implements ClockSentence {
    private static final Lasting LASTING = new Lasting("h", "min", "s");

    @Override
    public String tell(ClockTale tale) {
        ClockStanding clock = tale.clock();
        StringBuilder told =
                new StringBuilder(
                        "%s: %s of %s counted by calendar “%s” v%d"
                                .formatted(
                                        name(clock.key().target()),
                                        LASTING.of(clock.elapsedSeconds()),
                                        LASTING.of(clock.targetSeconds()),
                                        tale.calendar(),
                                        clock.calendar().version()));
        for (PauseReason reason : PauseReason.values()) {
            Long paused = tale.paused().get(reason);
            if (paused != null) {
                told.append("; paused ").append(LASTING.of(paused)).append(" while ");
                told.append(
                        switch (reason) {
                            case WAITING_FOR_REQUESTER -> "waiting for the requester";
                            case ON_HOLD -> "on hold";
                        });
            }
        }
        return told.append(end(tale)).toString();
    }

    private static String end(ClockTale tale) {
        ClockStanding clock = tale.clock();
        Instant due = clock.dueAt();
        Instant stopped = clock.stoppedAt();
        if (clock.isDropped()) {
            return "; not promised any more";
        }
        if (stopped != null) {
            String how =
                    switch (clock.met()) {
                        case null -> "";
                        case Boolean met when met -> " in time";
                        case Boolean late -> " too late";
                    };
            return (clock.isMet() ? "; met" : "; stopped")
                    + how
                    + " at "
                    + tale.local(stopped, Locale.ENGLISH)
                    + (Boolean.FALSE.equals(clock.met()) ? was(tale, due) : "");
        }
        if (clock.isOverdue()) {
            return "; overdue" + was(tale, due);
        }
        return due == null ? "; stands still" : "; due " + tale.local(due, Locale.ENGLISH);
    }

    private static String was(ClockTale tale, @Nullable Instant due) {
        return due == null ? "" : ", was due " + tale.local(due, Locale.ENGLISH);
    }

    private static String name(TargetKind target) {
        return switch (target) {
            case FIRST_RESPONSE -> "First response";
            case RESOLUTION -> "Resolution";
            case NEXT_UPDATE -> "Next update";
            case ACCEPTANCE -> "Acceptance";
            case LINE_RESOLUTION -> "Line resolution";
        };
    }
}
