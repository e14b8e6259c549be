package io.ledgerdesk.directory.view.company;

import io.ledgerdesk.directory.view.facet.EntryProjection;
import jakarta.inject.Singleton;

/** Keeps {@code company}. */
@Singleton
public final class CompanyProjection extends EntryProjection<SeenCompany> {
    public CompanyProjection() {
        super(new CompanyTable());
    }
}
