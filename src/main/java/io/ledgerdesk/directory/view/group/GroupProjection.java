package io.ledgerdesk.directory.view.group;

import io.ledgerdesk.directory.view.facet.EntryProjection;
import jakarta.inject.Singleton;

/** Keeps {@code staff_group}. */
@Singleton
public final class GroupProjection extends EntryProjection<SeenGroup> {
    public GroupProjection() {
        super(new GroupTable());
    }
}
