package io.ledgerdesk.servicelevel.domain.clock.course;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.servicelevel.domain.clock.course.Stretch.Doing;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a clock has counted, stretch by stretch, while more is added; nobody else sees it. */
public final class Tally {
    private final Function<EntryVersion, BusinessTime> calendars;
    private final int most;
    private final List<Stretch> past;
    private long elapsed;

    /**
     * @param most of more stretches the two oldest become one, which is not counted anew
     */
    public Tally(Function<EntryVersion, BusinessTime> calendars, int most, List<Stretch> past) {
        this.calendars = calendars;
        this.most = most;
        this.past = new ArrayList<>(past);
        this.elapsed = past.stream().mapToLong(Stretch::seconds).sum();
    }

    public List<Stretch> past() {
        return past;
    }

    /** Business seconds of all stretches. */
    public long elapsed() {
        return elapsed;
    }

    /** One more, unless it has no length. */
    public void add(Doing doing, Instant from, Instant to, UUID cause, EntryVersion calendar) {
        if (!from.isBefore(to)) {
            return;
        }
        long seconds = doing == Doing.RUNNING ? calendars.apply(calendar).between(from, to) : 0;
        past.add(new Stretch(doing, from, to, cause, calendar, seconds));
        elapsed += seconds;
        if (past.size() > most) {
            Stretch first = past.removeFirst();
            Stretch second = past.removeFirst();
            past.addFirst(
                    new Stretch(
                            second.seconds() > 0 ? second.doing() : first.doing(),
                            first.from(),
                            second.to(),
                            first.cause(),
                            null,
                            first.seconds() + second.seconds()));
        }
    }

    /**
     * What was counted by any version of a calendar is counted by this one.
     *
     * @return whether anything was
     */
    public boolean recount(CatalogueId calendar, EntryVersion corrected) {
        boolean any = false;
        for (int i = 0; i < past.size(); i++) {
            Stretch old = past.get(i);
            EntryVersion by = old.calendar();
            if (old.doing() == Doing.RUNNING && by != null && by.id().equals(calendar)) {
                long seconds = calendars.apply(corrected).between(old.from(), old.to());
                elapsed += seconds - old.seconds();
                past.set(
                        i,
                        new Stretch(
                                old.doing(),
                                old.from(),
                                old.to(),
                                old.cause(),
                                corrected,
                                seconds));
                any = true;
            }
        }
        return any;
    }

    /** Earliest instant at which so much had elapsed; absent if it has not. */
    public @Nullable Instant reached(long seconds) {
        long before = 0;
        for (Stretch stretch : past) {
            if (before + stretch.seconds() >= seconds) {
                EntryVersion by = stretch.calendar();
                return by == null
                        ? stretch.to()
                        : calendars.apply(by).add(stretch.from(), seconds - before);
            }
            before += stretch.seconds();
        }
        return null;
    }
}
