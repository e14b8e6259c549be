package io.ledgerdesk.directory;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Whom identity providers speak of. */
@Published
public interface IdentifiedPeople {

    /**
     * The person that a provider calls so, as the read model has it; of merged records the one that
     * is left.
     *
     * @param externalId as it was given when the person was identified, such as {@code
     *     issuer|subject}
     */
    Uni<Optional<PersonId>> byIdentity(TenantId tenant, String externalId);
}
