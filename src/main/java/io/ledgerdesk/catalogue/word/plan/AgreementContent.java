package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Published;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to whom.
 *
 * @param company whose tickets it is for, and those of companies below it that have none of their
 *     own; absent for everybody
 * @param services that it covers, sorted; empty for all
 * @param calendar by which its targets count, unless they name one
 * @param validFrom first instant at which a ticket may be registered under it
 * @param validTo first instant at which none may any more; absent for no end
 * @param pauses reasons of a hold that stop the clocks, sorted
 * @param penalties each target at most once
 * @param vip whether its tickets are served first: one priority up
 * @param matrix absent for the desk's
 * @param warnings percentages of a target at which is warned, ascending, 1 to 99
 * @param start when clocks of the requester's targets begin
 * @param escalation the policy that it goes by; absent for the one named {@code default}, if any
 */
@Published
public record AgreementContent(
        EntryName name,
        @Nullable CompanyId company,
        List<CatalogueId> services,
        CatalogueId plan,
        CatalogueId calendar,
        Instant validFrom,
        @Nullable Instant validTo,
        List<HoldReason> pauses,
        List<Penalty> penalties,
        boolean vip,
        @Nullable PriorityMatrix matrix,
        List<Integer> warnings,
        ClockStart start,
        @Nullable CatalogueId escalation)
        implements CatalogueContent {

    /** Reasons of a hold that stop the clocks where nobody says otherwise. */
    public static final List<HoldReason> DEFAULT_PAUSES = List.of(HoldReason.APPROVAL);

    /** Percentages at which is warned where nobody says otherwise. */
    public static final List<Integer> DEFAULT_WARNINGS = List.of(50, 75, 90);

    public AgreementContent {
        // no finer than it is written
        validFrom = validFrom.truncatedTo(ChronoUnit.MICROS);
        validTo = validTo == null ? null : validTo.truncatedTo(ChronoUnit.MICROS);
        services = services.stream().distinct().sorted().toList();
        pauses = pauses.stream().distinct().sorted().toList();
        penalties = List.copyOf(penalties);
        warnings = warnings.stream().distinct().sorted().toList();
    }

    /** Whether a ticket may be registered under it then. */
    public boolean isValidAt(Instant instant) {
        return !instant.isBefore(validFrom) && (validTo == null || instant.isBefore(validTo));
    }

    /**
     * Whether it is for them or for everybody.
     *
     * @param companies the requester's, then the one it is a part of, and so on; empty for none
     */
    public boolean isFor(List<CompanyId> companies) {
        return company == null || companies.contains(company);
    }

    /** Whether it covers the service; one of all services covers also what names none. */
    public boolean covers(@Nullable CatalogueId service) {
        return services.isEmpty() || (service != null && services.contains(service));
    }
}
