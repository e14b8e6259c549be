package io.ledgerdesk.ticket.view.wait;

import java.util.stream.Stream;

/** What the desk does by itself when a ticket has waited long enough. */
public enum WaitStep {
    /** Work goes on at the hold's end. */
    END_HOLD("ticket.end-hold", "hold-end/1"),
    /** The requester is reminded of a question or an answer. */
    REMIND("ticket.remind", "reminder/1"),
    /** The ticket is resolved since nobody answered the question. */
    GIVE_UP("ticket.give-up", "no-answer/1"),
    /** The ticket is closed since nobody said anything about the answer. */
    CLOSE("ticket.close", "closing-by-silence/1");

    private final String kind;
    private final String rule;

    WaitStep(String kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    /** The timer's kind. */
    public String kind() {
        return kind;
    }

    /** The policy and its version, as the envelopes of what follows name it. */
    public String rule() {
        return rule;
    }

    /** The step of a timer's kind. */
    public static WaitStep ofKind(String kind) {
        return Stream.of(values())
                .filter(step -> step.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind: " + kind));
    }
}
