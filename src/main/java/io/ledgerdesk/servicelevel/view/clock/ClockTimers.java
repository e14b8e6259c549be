package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.domain.clock.Notice;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be noticed of clocks, as timers. */
public final class ClockTimers {
    /** Further ones are set when some of these were recorded. */
    private static final int MOST = 50;

    private static final String RULE = "service-level/1";

    private ClockTimers() {}

    /** The kinds that notices have; at one instant they fire in the order of their names. */
    public static Set<String> kinds() {
        return Stream.of(Notice.Sort.values())
                .flatMap(sort -> Stream.of(TargetKind.values()).map(target -> kind(sort, target)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of a ticket, in the order of its notices. */
    static List<Timer> of(TicketId ticket, TicketClocks clocks, List<Notice> notices) {
        List<Timer> timers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Notice notice : notices) {
            Timer timer = timer(ticket, clocks, notice);
            if (taken.add(timer.kind() + timer.step())) {
                timers.add(timer);
            }
            if (timers.size() == MOST) {
                break;
            }
        }
        return timers;
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
