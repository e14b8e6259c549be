package io.ledgerdesk.servicelevel.view.sentence;

/** Tells of a clock in one sentence. */
public interface ClockSentence {
    String tell(ClockTale tale);

    static ClockSentence english() {
        return new EnglishClock();
    }

    static ClockSentence russian() {
        return new RussianClock();
    }
}
