package io.ledgerdesk.catalogue.id;

import io.ledgerdesk.kernel.Published;
import java.util.Locale;

/** What sort of entry it is. */
@Published
public enum CatalogueKind {
    CALENDAR,
    PLAN,
    AGREEMENT,
    SERVICE,
    TOPIC,
    ESCALATION_POLICY;

    /** As a sentence has it. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
