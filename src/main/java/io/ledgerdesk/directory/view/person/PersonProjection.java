package io.ledgerdesk.directory.view.person;

import io.ledgerdesk.directory.view.facet.EntryProjection;
import jakarta.inject.Singleton;

/** Keeps {@code person}. */
@Singleton
public final class PersonProjection extends EntryProjection<SeenPerson> {
    public PersonProjection() {
        super(new PersonTable());
    }
}
