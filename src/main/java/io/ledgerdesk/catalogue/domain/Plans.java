package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.PlanCommand;
import io.ledgerdesk.catalogue.command.PlanCommand.ChangePlan;
import io.ledgerdesk.catalogue.command.PlanCommand.DefinePlan;
import io.ledgerdesk.catalogue.command.PlanCommand.RetirePlan;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanChanged;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanDefined;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanRetired;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import java.util.Arrays;
import java.util.stream.Stream;

/** Plans say at most one thing of each sort of ticket. */
final class Plans {
    private static final String TARGETS = "targets";
    private final int mostTargets;

    Plans(int mostTargets) {
        this.mostTargets = mostTargets;
    }

    Asked asked(PlanCommand command) {
        return switch (command) {
            case DefinePlan c ->
                    new Asked.Define(
                            book -> problems(book, c.content()),
                            version -> new PlanDefined(c.plan(), version, c.content()));
            case ChangePlan c ->
                    new Asked.Change(
                            c.content(),
                            false,
                            book -> problems(book, c.content()),
                            version -> new PlanChanged(c.plan(), version, c.content()));
            case RetirePlan c -> new Asked.Retire(version -> new PlanRetired(c.plan(), version));
        };
    }

    private Stream<CatalogueRejection> problems(CatalogueBook book, PlanContent content) {
        return Problems.of(
                Problems.unless(
                        content.targets().size() <= mostTargets,
                        TARGETS,
                        "at most " + mostTargets + " targets"),
                Problems.repeated(
                                content.targets(),
                                term ->
                                        Arrays.asList(
                                                term.target(),
                                                term.kind(),
                                                term.priority(),
                                                term.line()))
                        .flatMap(term ->
                                Problems.unless(
                                        false,
                                        TARGETS,
                                        "one for each target, kind, priority and line; one of "
                                                + term.target()
                                                + " is there twice")),
                content.targets().stream().flatMap(term -> problems(book, term)));
    }

    private static Stream<CatalogueRejection> problems(CatalogueBook book, TargetTerm term) {
        return Problems.of(
                Problems.unless(
                        term.seconds() >= 1 && term.seconds() <= Problems.LONGEST,
                        TARGETS + ".seconds",
                        "1 to " + Problems.LONGEST + ", ten years"),
                Problems.unless(
                        term.line() == null || term.target().isOfLine(),
                        TARGETS + ".line",
                        "absent for " + term.target() + ", which is promised to requesters"),
                Problems.unknown(
                        book, TARGETS + ".calendar", CatalogueKind.CALENDAR, term.calendar()));
    }
}
