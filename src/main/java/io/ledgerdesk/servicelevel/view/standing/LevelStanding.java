package io.ledgerdesk.servicelevel.view.standing;

import io.ledgerdesk.servicelevel.word.EntryVersion;
import org.jspecify.annotations.Nullable;

/** Under which agreement a ticket stands, and the plan that it refers to; absent for none. */
public record LevelStanding(@Nullable EntryVersion agreement, @Nullable EntryVersion plan) {
    /** Of a ticket to which nothing is promised. */
    public static final LevelStanding NONE = new LevelStanding(null, null);
}
