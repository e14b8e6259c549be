package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Standing;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the directory says of those who ask; its own read model behind this port. */
public interface PersonRecords {

    /** One person as it is now, whichever of its merged records is named. */
    Uni<Optional<PersonRecord>> find(TenantId tenant, PersonId person);

    /**
     * A person and where it stands.
     *
     * @param id of the record that is left where several were merged
     * @param active whether the person may ask at all
     * @param staff whether it belongs to the desk, else it is a requester
     * @param roles names of the roles it was given
     */
    record PersonRecord(
            PersonId id,
            @Nullable String name,
            boolean active,
            boolean staff,
            Set<String> roles,
            Standing standing) {}
}
