package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * The keys to write events with. Where a person has none a key is offered, which the append of
     * these events has to store in its own transaction: so there is no key without a use, and no
     * commit of its own for it.
     *
     * @return fails with a {@link io.ledgerdesk.kernel.Fault} {@code PERSON_ERASED} if a key was
     *     destroyed
     */
    Uni<AppendKeys> keysForAppend(TenantId tenant, Set<PersonId> persons);

    /** An append that carried these offers was written. */
    void stored(TenantId tenant, Collection<Offer> offers);

    /** An append that carried these offers was refused, since another key stands for a person. */
    void taken(TenantId tenant, Collection<Offer> offers);

    /**
     * A text that changes with each erasure in the tenant. Whoever keeps what was decrypted must
     * not use it under another mark, nor while this is absent because the database was not heard of
     * for a while.
     */
    @Nullable String mark(TenantId tenant);

    /**
     * Erases a person: the key is gone for good, on every node, when this answers.
     *
     * @return whether there was a key to destroy
     */
    Uni<Boolean> destroy(TenantId tenant, PersonId person);

    /**
     * A key that is not stored yet, as it is to be stored.
     *
     * @param wrapped by the master key
     */
    @SuppressWarnings("ArrayRecordComponent") // one offer is told from another by identity
    record Offer(PersonId person, byte[] wrapped, String masterKeyId) {}

    /**
     * @param keys of all persons
     * @param offers of those whose key is not stored yet
     */
    record AppendKeys(Map<PersonId, DataKey> keys, Map<PersonId, Offer> offers) {}
}
