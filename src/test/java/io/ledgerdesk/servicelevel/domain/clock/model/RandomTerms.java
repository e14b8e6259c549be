package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.servicelevel.domain.clock.Shelf;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a catalogue may say, drawn at random. */
public final class RandomTerms {
    public static final List<String> CALENDARS = List.of("one", "two", "three");

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("UTC"),
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("Asia/Vladivostok"),
                    ZoneId.of("America/St_Johns"),
                    ZoneId.of("Australia/Lord_Howe"));

    private static final List<CalendarRules> POOL = pool();

    private final Random random;

    public RandomTerms(Random random) {
        this.random = random;
    }

    /** Of few calendars: their years are tabulated once for all tests. */
    public CalendarRules hours() {
        return POOL.get(random.nextInt(POOL.size()));
    }

    public String calendar() {
        return one(CALENDARS.toArray(String[]::new));
    }

    public HoldReason reason() {
        return one(HoldReason.values());
    }

    /** Of every target one or more. */
    public List<TargetTerm> targets() {
        List<TargetTerm> terms = new ArrayList<>();
        for (TargetKind target : TargetKind.values()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                terms.add(
                        new TargetTerm(
                                target,
                                random.nextInt(3) == 0 ? one(TicketKind.values()) : null,
                                random.nextInt(2) == 0 ? one(Priority.values()) : null,
                                target.isOfLine() && random.nextBoolean()
                                        ? new Line(1 + random.nextInt(3))
                                        : null,
                                1 + random.nextInt(120_000),
                                random.nextInt(3) == 0 ? new CatalogueId(calendar()) : null));
            }
        }
        return terms;
    }

    /** Some before the breach, some with it, some after it; nothing on the ticket changes. */
    public EscalationStep[] steps() {
        EscalationStep[] steps = new EscalationStep[1 + random.nextInt(5)];
        for (int i = 0; i < steps.length; i++) {
            boolean share = random.nextBoolean();
            long delay = random.nextBoolean() ? 0 : random.nextInt(50_000);
            steps[i] = step(share ? 1 + random.nextInt(100) : null, share ? null : delay);
        }
        return steps;
    }

    private EscalationStep step(@Nullable Integer percent, @Nullable Long delay) {
        return new EscalationStep(
                one(TargetKind.values()),
                percent,
                delay,
                EscalationStep.Action.TELL,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<CalendarRules> pool() {
        Random random = new Random(1);
        List<CalendarRules> pool = new ArrayList<>();
        for (ZoneId zone : ZONES) {
            pool.add(CalendarRules.continuous(zone));
            for (int i = 0; i < 8; i++) {
                int opens = random.nextInt(20);
                int closes = opens + 1 + random.nextInt(23 - opens);
                String hours = "%02d:%02d-%02d:00".formatted(opens, random.nextInt(60), closes);
                pool.add(Shelf.weekly(zone, i < 4 ? DayOfWeek.values() : Shelf.WEEKDAYS, hours));
            }
        }
        return pool;
    }

    private <T> T one(T[] some) {
        return some[random.nextInt(some.length)];
    }
}
