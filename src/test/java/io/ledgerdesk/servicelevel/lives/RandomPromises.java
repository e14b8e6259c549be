package io.ledgerdesk.servicelevel.lives;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementChanged;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyDefined;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanChanged;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep.Action;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.servicelevel.domain.clock.model.RandomTerms;
import io.ledgerdesk.testing.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What an administrator promises, and changes again, drawn at random. */
final class RandomPromises {
    /** For everybody, for a company and those below it, for a service, by choice. */
    static final List<String> AGREEMENTS = List.of("everybody", "acme", "printing", "late");

    private final Dice dice;
    private final RandomTerms terms;
    private final boolean moving;

    /**
     * @param moving whether steps change what they can change of a ticket
     */
    RandomPromises(long seed, boolean moving) {
        this.dice = new Dice(seed);
        this.terms = new RandomTerms(new Random(~seed));
        this.moving = moving;
    }

    List<CatalogueEvent> first() {
        List<CatalogueEvent> all = new ArrayList<>();
        RandomTerms.CALENDARS.forEach(id -> all.add(calendar(id, 1, false)));
        all.add(new PlanChanged(new CatalogueId("plan"), 1, plan()));
        all.add(new PlanChanged(new CatalogueId("gold"), 1, plan()));
        all.add(policy("default", Action.RAISE_PRIORITY, 50, 80));
        all.add(policy("strict", Action.RAISE_PRIORITY, 10, 60));
        AGREEMENTS.forEach(id -> all.add(new AgreementChanged(new CatalogueId(id), 1, deal(id))));
        return all;
    }

    /** One more change of what there is. */
    CatalogueEvent change(CatalogueBook book) {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> {
                String id = terms.calendar();
                yield calendar(id, next(book, CatalogueKind.CALENDAR, id), dice.chance(50));
            }
            case 4, 5 -> {
                String id = dice.chance(50) ? "plan" : "gold";
                yield new PlanChanged(
                        new CatalogueId(id), next(book, CatalogueKind.PLAN, id), plan());
            }
            case 6 -> {
                String id = dice.one(AGREEMENTS.subList(1, AGREEMENTS.size()));
                yield new AgreementRetired(
                        new CatalogueId(id), next(book, CatalogueKind.AGREEMENT, id));
            }
            default -> {
                String id = dice.one(AGREEMENTS);
                yield new AgreementChanged(
                        new CatalogueId(id), next(book, CatalogueKind.AGREEMENT, id), deal(id));
            }
        };
    }

    /** A part of the customer moves. */
    CompanyMoved move() {
        return new CompanyMoved(
                new CompanyId("acme-north"), dice.chance(60) ? new CompanyId("acme") : null);
    }

    private CalendarChanged calendar(String id, int version, boolean retroactive) {
        return new CalendarChanged(
                new CatalogueId(id),
                version,
                new CalendarContent(new EntryName(id), terms.hours()),
                retroactive);
    }

    private PlanContent plan() {
        return new PlanContent(new EntryName("Plan"), null, terms.targets());
    }

    private AgreementContent deal(String id) {
        boolean late = id.equals("late") && dice.chance(50);
        return new AgreementContent(
                new EntryName(id),
                id.equals("acme") ? new CompanyId("acme") : null,
                id.equals("printing") ? List.of(new CatalogueId("printing")) : List.of(),
                new CatalogueId(dice.chance(50) ? "plan" : "gold"),
                new CatalogueId(terms.calendar()),
                id.equals("late") ? Instant.parse("2026-03-20T00:00:00Z") : Instant.EPOCH,
                late ? Instant.parse("2026-03-25T00:00:00Z") : null,
                List.of(terms.reason(), terms.reason()),
                List.of(),
                false,
                null,
                AgreementContent.DEFAULT_WARNINGS,
                dice.one(List.of(ClockStart.values())),
                dice.chance(40) ? new CatalogueId("strict") : null);
    }

    private EscalationPolicyDefined policy(String id, Action action, int first, int line) {
        return new EscalationPolicyDefined(
                new CatalogueId(id),
                1,
                new PolicyContent(
                        new EntryName(id),
                        List.of(
                                step(TargetKind.RESOLUTION, first, null, action),
                                step(TargetKind.RESOLUTION, 95, null, Action.TELL),
                                step(TargetKind.RESOLUTION, null, 0L, action),
                                step(TargetKind.RESOLUTION, null, 7_200L, Action.ADD_WATCHER),
                                step(
                                        TargetKind.LINE_RESOLUTION,
                                        line,
                                        null,
                                        Action.MOVE_TO_LINE))));
    }

    private EscalationStep step(
            TargetKind target, @Nullable Integer percent, @Nullable Long delay, Action action) {
        boolean line = action == Action.MOVE_TO_LINE;
        return new EscalationStep(
                target,
                percent,
                delay,
                moving ? action : Action.TELL,
                null,
                action == Action.ADD_WATCHER ? new PersonId("boss") : null,
                line ? new Line(2) : null,
                line ? new GroupId("line-2") : null,
                null);
    }

    private static int next(CatalogueBook book, CatalogueKind kind, String id) {
        return book.entry(kind, new CatalogueId(id)).map(entry -> entry.version() + 1).orElse(1);
    }
}
