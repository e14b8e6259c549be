package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/**
 * What tickets are about; topics are a tree.
 *
 * @param parent the wider topic; absent at the top
 * @param service that a ticket of this topic concerns where nothing else is said
 */
@Published
public record TopicContent(
        EntryName name, @Nullable CatalogueId parent, @Nullable CatalogueId service)
        implements CatalogueContent {}
