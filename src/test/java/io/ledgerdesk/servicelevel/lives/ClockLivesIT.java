package io.ledgerdesk.servicelevel.lives;

import org.junit.jupiter.api.Test;

/**
 * What the desk shows of clocks and recorded of them, on two nodes that stop and start anew, equals
 * what is counted by hand from the list of events.
 */
class ClockLivesIT {

    /** Another one at each run; what fails says with which seed. */
    @Test
    void whatIsRecordedInTimeIsWhatTheEventsSay() {
        try (Lives lives = new Lives(System.nanoTime(), true)) {
            lives.live(200);
        }
    }

    @Test
    void whatIsRecordedLateIsWhatTheEventsSay() {
        try (Lives lives = new Lives(1, false)) {
            lives.live(200);
        }
    }
}
