package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/** Keeps one data key per person and tenant. */
public interface Vault {

    /**
     * The keys to write with, made where a person has none.
     *
     * @return fails with a {@link io.ledgerdesk.kernel.Fault} {@code PERSON_ERASED} if a key was
     *     destroyed
     */
    Uni<Map<PersonId, DataKey>> keysForWriting(TenantId tenant, Set<PersonId> persons);

    /**
     * The keys to read with; a person whose key was destroyed or never made is not in the answer.
     */
    Uni<Map<PersonId, DataKey>> keysForReading(TenantId tenant, Set<PersonId> persons);

    /**
     * Erases a person: the key is gone for good, on every node, when this answers.
     *
     * @return whether there was a key to destroy
     */
    Uni<Boolean> destroy(TenantId tenant, PersonId person);
}
