package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;

/** Where the events of a person lie. */
@Published
public record PersonStream(PersonId person) {

    /** {@code person:<id>}. */
    public Tag tag() {
        return new Tag("person", person.value());
    }
}
