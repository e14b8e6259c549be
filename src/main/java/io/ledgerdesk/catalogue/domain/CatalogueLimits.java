package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.id.CatalogueKind;
import java.util.Map;

/**
 * How much of it there may be.
 *
 * @param entries most of a kind that are in use
 * @param days most of a calendar that differ from their weekday
 * @param targets most of a plan
 * @param checklist most steps of a service's checklist
 * @param fields most of a service
 * @param choices most of a field
 * @param steps most of an escalation policy
 */
public record CatalogueLimits(
        Map<CatalogueKind, Integer> entries,
        int days,
        int targets,
        int checklist,
        int fields,
        int choices,
        int steps) {

    public CatalogueLimits {
        entries = Map.copyOf(entries);
        for (CatalogueKind kind : CatalogueKind.values()) {
            if (entries.getOrDefault(kind, 0) < 1) {
                throw new IllegalArgumentException("a desk may have 1 " + kind.noun() + " or more");
            }
        }
        if (days < 0 || targets < 1 || checklist < 0 || fields < 0 || choices < 1 || steps < 1) {
            throw new IllegalArgumentException("a limit of the catalogue is less than can be");
        }
    }

    int of(CatalogueKind kind) {
        return entries.getOrDefault(kind, 0);
    }
}
