package io.ledgerdesk.servicelevel.view.timer;

import io.ledgerdesk.platform.timer.TimerTable;

/** All that is due about service levels: warnings, breaches, steps, recounts, reminders. */
public final class ClockTimerTable {
    public static final TimerTable TABLE = new TimerTable("clock_timer");

    private ClockTimerTable() {}
}
