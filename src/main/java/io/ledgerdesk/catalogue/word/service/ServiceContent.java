package io.ledgerdesk.catalogue.word.service;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/**
 * Something that is supported.
 *
 * @param owner the group that answers for it
 * @param topic of its tickets where nothing else is said
 * @param supportHours when it is supported; absent for whenever the desk is open
 * @param critical whether its tickets are one priority up
 * @param approvalFirst whether work may begin only when it was allowed
 */
@Published
public record ServiceContent(
        EntryName name,
        @Nullable EntryName description,
        @Nullable GroupId owner,
        @Nullable CatalogueId topic,
        @Nullable CatalogueId supportHours,
        boolean critical,
        boolean approvalFirst,
        ServiceProcess process)
        implements CatalogueContent {}
