package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.kernel.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tariff: a named set of targets that agreements refer to.
 *
 * @param description for whoever sells or buys it
 */
@Published
public record PlanContent(EntryName name, @Nullable EntryName description, List<TargetTerm> targets)
        implements CatalogueContent {
    public PlanContent {
        targets = List.copyOf(targets);
    }
}
