package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.AgreementCommand;
import io.ledgerdesk.catalogue.command.AgreementCommand.ChangeAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.RetireAgreement;
import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.CatalogueRejection.AgreementOverlaps;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EndsBeforeItBegins;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementChanged;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.CurrencyCode;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agreements promise something for a time, and no two of them the same to the same at once. */
final class Agreements {
    private static final int MOST_WARNINGS = 10;
    private static final long MOST_UNITS = 1_000_000_000_000_000L;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    Asked asked(AgreementCommand command) {
        return switch (command) {
            case DefineAgreement c ->
                    new Asked.Define(
                            book -> problems(book, c.agreement(), c.content()),
                            version -> new AgreementDefined(c.agreement(), version, c.content()));
            case ChangeAgreement c ->
                    new Asked.Change(
                            c.content(),
                            false,
                            book -> problems(book, c.agreement(), c.content()),
                            version -> new AgreementChanged(c.agreement(), version, c.content()));
            case RetireAgreement c ->
                    new Asked.Retire(version -> new AgreementRetired(c.agreement(), version));
        };
    }

    private static Stream<CatalogueRejection> problems(
            CatalogueBook book, CatalogueId id, AgreementContent content) {
        return Problems.of(
                validity(id, content),
                Problems.unless(
                        content.warnings().size() <= MOST_WARNINGS
                                && content.warnings().stream()
                                        .allMatch(percent -> percent >= 1 && percent <= 99),
                        "warnings",
                        "at most " + MOST_WARNINGS + " percentages of 1 to 99"),
                penalties(content),
                Problems.unknown(book, "plan", CatalogueKind.PLAN, content.plan()),
                Problems.unknown(book, "calendar", CatalogueKind.CALENDAR, content.calendar()),
                Problems.unknown(
                        book, "escalation", CatalogueKind.ESCALATION_POLICY, content.escalation()),
                content.services().stream()
                        .flatMap(service ->
                                Problems.unknown(book, "services", CatalogueKind.SERVICE, service)),
                overlaps(book, id, content));
    }

    private static Stream<CatalogueRejection> validity(CatalogueId id, AgreementContent content) {
        Instant from = content.validFrom();
        Instant to = content.validTo();
        return Problems.of(
                Problems.unless(isCalendarTime(from), "validFrom", "from 1970 to 9998"),
                Problems.unless(to == null || isCalendarTime(to), "validTo", "from 1970 to 9998"),
                to == null || to.isAfter(from)
                        ? Stream.empty()
                        : Stream.of(new EndsBeforeItBegins(id, from, to)));
    }

    private static boolean isCalendarTime(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
    }

    private static Stream<CatalogueRejection> penalties(AgreementContent content) {
        return Problems.of(
                Problems.repeated(content.penalties(), Penalty::target)
                        .flatMap(penalty ->
                                Problems.unless(
                                        false,
                                        "penalties",
                                        "one for each target; "
                                                + penalty.target()
                                                + " is there twice")),
                content.penalties().stream()
                        .flatMap(penalty ->
                                Problems.of(
                                        Problems.unless(
                                                penalty.minorUnits() >= 0
                                                        && penalty.minorUnits() <= MOST_UNITS,
                                                "penalties.minorUnits",
                                                "0 to " + MOST_UNITS),
                                        Problems.unless(
                                                CURRENCIES.contains(penalty.currency().value()),
                                                "penalties.currency",
                                                CurrencyCode.ALLOWED + ", such as RUB"))));
    }

    /**
     * Nobody could say which of two holds for a service that both name. One that names it is more
     * specific than one of all: that is no overlap.
     */
    private static Stream<CatalogueRejection> overlaps(
            CatalogueBook book, CatalogueId id, AgreementContent content) {
        return book.agreementsOf(content.company()).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other ->
                        other.content() instanceof AgreementContent terms
                                && claimTheSame(terms, content)
                                && beginsBeforeEndOf(terms, content)
                                && beginsBeforeEndOf(content, terms))
                .map(other -> new AgreementOverlaps(id, other.id()));
    }

    private static boolean claimTheSame(AgreementContent one, AgreementContent other) {
        return one.services().isEmpty()
                ? other.services().isEmpty()
                : one.services().stream().anyMatch(other.services()::contains);
    }

    private static boolean beginsBeforeEndOf(AgreementContent one, AgreementContent other) {
        Instant end = other.validTo();
        return end == null || one.validFrom().isBefore(end);
    }
}
