package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.id.CompanyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which agreement holds, by asking each of all.
 *
 * @param companies the requester's and those above it
 * @param chosen by a person; absent for none
 */
record NaiveDeals(
        CatalogueBook book,
        List<CompanyId> companies,
        @Nullable CatalogueId service,
        @Nullable CatalogueId chosen,
        Instant registeredAt) {

    @Nullable CatalogueId best() {
        if (chosen != null && inUse(chosen) && isTheirs(chosen)) {
            return chosen;
        }
        List<@Nullable CompanyId> all = new ArrayList<>(companies);
        all.add(null);
        for (CompanyId company : all) {
            CatalogueId best = null;
            for (CatalogueBook.Entry entry : book.inUse(CatalogueKind.AGREEMENT)) {
                AgreementContent deal = deal(entry.id());
                boolean isOf =
                        company == null ? deal.company() == null : company.equals(deal.company());
                if (isOf && fits(deal) && (best == null || isNarrower(deal, deal(best)))) {
                    best = entry.id();
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    /** Whether one that held still does. */
    boolean holds(CatalogueId held) {
        return inUse(held) && isTheirs(held) && (held.equals(chosen) || fits(deal(held)));
    }

    private boolean fits(AgreementContent deal) {
        boolean valid =
                !registeredAt.isBefore(deal.validFrom())
                        && (deal.validTo() == null || registeredAt.isBefore(deal.validTo()));
        return valid
                && (deal.services().isEmpty()
                        || (service != null && deal.services().contains(service)));
    }

    private static boolean isNarrower(AgreementContent one, AgreementContent other) {
        return !one.services().isEmpty() && other.services().isEmpty();
    }

    private boolean inUse(CatalogueId id) {
        return book.entry(CatalogueKind.AGREEMENT, id)
                .filter(entry -> !entry.retired())
                .isPresent();
    }

    private boolean isTheirs(CatalogueId id) {
        CompanyId company = deal(id).company();
        return company == null || companies.contains(company);
    }

    private AgreementContent deal(CatalogueId id) {
        return book.agreement(id).orElseThrow();
    }
}
