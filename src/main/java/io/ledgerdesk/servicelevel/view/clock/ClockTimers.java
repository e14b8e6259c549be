package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.domain.clock.Notice;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is to be noticed of clocks, as timers. Of a ticket only the first notice is a row of the
 * table: the others are known when it fires, and most are never reached.
 */
public final class ClockTimers {
    /** The kind of the one row that a ticket has. */
    public static final String KIND = "clock.notice";

    static final String RULE = "service-level/1";

    /** Of one instant, those first that are to be recorded first. */
    private static final Comparator<Pending> ORDER =
            Comparator.comparing((Pending one) -> one.timer().dueAt())
                    .thenComparing(one -> one.timer().kind())
                    .thenComparingInt(one -> one.timer().step());

    private ClockTimers() {}

    /**
     * A notice and the timer that it is recorded by, which has a kind of its own: the command's id
     * follows from it.
     */
    record Pending(Notice notice, Timer timer) {
        /** The row by which the ticket waits for it. */
        Timer row() {
            return new Timer(timer.subject(), KIND, 0, timer.dueAt(), timer.cause(), timer.rule());
        }
    }

    /** The row of a ticket; none where nothing is to be noticed. */
    static List<Timer> row(TicketId ticket, TicketClocks clocks, List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        Instant first = notices.getFirst().at();
        List<Notice> earliest =
                notices.stream().takeWhile(notice -> notice.at().equals(first)).toList();
        return List.of(inOrder(ticket, clocks, earliest).getFirst().row());
    }

    /** In the order in which they are recorded. */
    static List<Pending> inOrder(TicketId ticket, TicketClocks clocks, List<Notice> notices) {
        return pending(ticket, clocks, notices).sorted(ORDER).toList();
    }

    private static Stream<Pending> pending(
            TicketId ticket, TicketClocks clocks, List<Notice> notices) {
        return notices.stream().map(notice -> new Pending(notice, timer(ticket, clocks, notice)));
    }

    /** The timer that a notice is recorded by. */
    public static Timer timer(TicketId ticket, TicketClocks clocks, Notice notice) {
        return new Timer(
                new ClockStream(ticket).tag(),
                kind(notice.sort(), notice.clock().target()),
                step(notice),
                notice.at(),
                notice.cause(),
                rule(clocks, notice));
    }

    private static String kind(Notice.Sort sort, TargetKind target) {
        return "clock."
                + sort.ordinal()
                + "-"
                + sort.name().toLowerCase(Locale.ROOT)
                + "."
                + target;
    }

    /** Another one for each that can be pending together. */
    private static int step(Notice notice) {
        int round = (notice.clock().round() - 1) % 100;
        int turn = (notice.clock().turn() - 1) % 10_000;
        return (round * 10_000 + turn) * 1_000 + notice.number() % 1_000;
    }

    private static String rule(TicketClocks clocks, Notice notice) {
        EntryVersion policy = clocks.policy();
        return notice.sort() == Notice.Sort.STEP && policy != null
                ? "escalation:" + policy.id() + "/" + policy.version()
                : RULE;
    }
}
