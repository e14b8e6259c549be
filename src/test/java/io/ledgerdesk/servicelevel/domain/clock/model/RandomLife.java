package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.servicelevel.domain.clock.Shelf;
import io.ledgerdesk.servicelevel.domain.clock.Shelf.Deal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What happens to a ticket and to the catalogue meanwhile, drawn at random. */
final class RandomLife {
    private static final CompanyId ACME = new CompanyId("acme");
    private static final List<String> POLICIES = List.of("default", "strict");

    final Shelf shelf = new Shelf();
    private final Random random;
    private final RandomTerms terms;
    private final List<ClockFact> facts = new ArrayList<>();
    private Instant now;
    private TicketState state = TicketState.NEW;
    private Line line = Line.FIRST;
    private int round = 1;
    private long causes;

    RandomLife(long seed) {
        random = new Random(seed);
        terms = new RandomTerms(random);
        now = Instant.parse("2026-03-20T00:00:00Z").plusSeconds(random.nextInt(20 * 86_400));
        RandomTerms.CALENDARS.forEach(this::calendar);
        plan("plan");
        plan("gold");
        POLICIES.forEach(id -> shelf.policy(id, terms.steps()));
        shelf.agreement("deal", deal("plan"));
        shelf.agreement("acme", deal("gold").company(ACME));
    }

    /** Of one event, all with its cause. */
    List<ClockFact> next() {
        facts.clear();
        if (causes == 0) {
            register();
            return List.copyOf(facts);
        }
        jump();
        UUID cause = cause();
        int drawn = random.nextInt(100);
        if (drawn < 40) {
            move(cause);
        } else if (drawn < 55) {
            facts.add(new StaffSpoke(now, cause));
            if (state.isOpen() && random.nextInt(3) == 0) {
                to(
                        cause,
                        random.nextBoolean()
                                ? TicketState.WAITING_FOR_REQUESTER
                                : TicketState.RESOLVED);
            }
        } else if (drawn < 67 && state.isOpen()) {
            Line other = new Line(1 + random.nextInt(3));
            facts.add(new HandedOver(now, cause, other, !other.equals(line)));
            line = other;
            to(cause, TicketState.ASSIGNED);
        } else if (drawn < 82) {
            facts.add(classified(cause));
        } else if (drawn < 86) {
            facts.add(new Corrected(now, cause, random.nextBoolean() ? List.of(ACME) : List.of()));
        } else {
            change(cause);
        }
        return List.copyOf(facts);
    }

    private void register() {
        UUID cause = cause();
        facts.add(
                new Registered(
                        now,
                        cause,
                        new TicketId(new UUID(1, 1)),
                        now.minusSeconds(random.nextInt(3) == 0 ? random.nextInt(200_000) : 0),
                        random.nextBoolean() ? List.of(ACME) : List.of(),
                        TicketState.NEW,
                        null,
                        false));
        facts.add(classified(cause));
    }

    private Classified classified(UUID cause) {
        TicketKind kind = random.nextInt(3) == 0 ? null : one(TicketKind.values());
        Priority priority = random.nextInt(3) == 0 ? null : one(Priority.values());
        return new Classified(now, cause, kind, priority, null, null);
    }

    private void move(UUID cause) {
        if (state.isOpen()) {
            to(cause, one(TicketState.values()));
        } else if (state == TicketState.CANCELLED) {
            to(cause, random.nextBoolean() ? TicketState.NEW : TicketState.IN_PROGRESS);
        } else {
            round++;
            facts.add(new Reopened(now, cause, round));
            to(cause, random.nextBoolean() ? TicketState.ASSIGNED : TicketState.IN_PROGRESS);
        }
    }

    private void to(UUID cause, TicketState next) {
        state = next;
        facts.add(new Moved(now, cause, next, next == TicketState.ON_HOLD ? terms.reason() : null));
    }

    private void change(UUID cause) {
        List<CatalogueId> retroactive = List.of();
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4, 5 -> {
                String id = terms.calendar();
                calendar(id);
                if (random.nextBoolean()) {
                    retroactive = List.of(new CatalogueId(id));
                }
            }
            case 6, 7 -> plan(random.nextBoolean() ? "plan" : "gold");
            case 8, 9 -> shelf.agreement("acme", deal("gold").company(ACME));
            case 10 -> shelf.withdraw("acme");
            default -> shelf.agreement("deal", deal("plan"));
        }
        facts.add(new CatalogueChanged(now, cause, shelf.book(), retroactive));
    }

    private void calendar(String id) {
        shelf.calendar(id, terms.hours());
    }

    private void plan(String id) {
        shelf.plan(id, terms.targets().toArray(TargetTerm[]::new));
    }

    private Deal deal(String plan) {
        Deal deal =
                Deal.of(plan, terms.calendar())
                        .start(one(ClockStart.values()))
                        .pauses(terms.reason(), terms.reason());
        return random.nextInt(3) == 0 ? deal.policy("strict") : deal;
    }

    /** Mostly on, now and then far, sometimes back. */
    private void jump() {
        int drawn = random.nextInt(20);
        if (drawn == 0) {
            now = now.minusSeconds(random.nextInt(5_000));
        } else if (drawn == 1) {
            now = now.plusSeconds(random.nextInt(15 * 86_400));
        } else if (drawn > 3) {
            now =
                    now.plusSeconds(random.nextInt(30_000))
                            .plusNanos(random.nextInt(999_999) * 1_000L);
        }
    }

    private UUID cause() {
        return new UUID(2, ++causes);
    }

    private <T> T one(T[] some) {
        return some[random.nextInt(some.length)];
    }
}
