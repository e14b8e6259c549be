package io.ledgerdesk.servicelevel.view.whatif;

import io.ledgerdesk.catalogue.id.CatalogueId;

/** What is supposed to have held instead. */
public sealed interface Alternative {
    /** All tickets were under this agreement as it stands now, whosever they are. */
    record Agreement(CatalogueId id) implements Alternative {}

    /** All agreements counted by this calendar as it stands now. */
    record Calendar(CatalogueId id) implements Alternative {}

    /** All agreements referred to this plan as it stands now. */
    record Plan(CatalogueId id) implements Alternative {}
}
