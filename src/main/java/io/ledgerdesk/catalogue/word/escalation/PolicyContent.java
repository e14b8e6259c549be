package io.ledgerdesk.catalogue.word.escalation;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.kernel.Published;
import java.util.List;

/**
 * Steps that happen by themselves, each once per ticket, target and round.
 *
 * @param steps 1 or more, numbered from 1 in this order
 */
@Published
public record PolicyContent(EntryName name, List<EscalationStep> steps)
        implements CatalogueContent {
    public PolicyContent {
        steps = List.copyOf(steps);
    }
}
