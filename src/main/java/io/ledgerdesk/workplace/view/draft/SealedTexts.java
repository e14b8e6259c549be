package io.ledgerdesk.workplace.view.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.vault.Aead;
import io.ledgerdesk.platform.vault.DataKey;
import io.ledgerdesk.platform.vault.Vault;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/** Texts outside of the log that belong to one person, as its personal sections do. */
final class SealedTexts {
    private final Vault vault;

    SealedTexts(Vault vault) {
        this.vault = vault;
    }

    /**
     * Encrypts for a person.
     *
     * @param place where it is kept: moved elsewhere it does not open
     * @return fails with {@code PERSON_ERASED} if the person's key was destroyed
     */
    Uni<byte[]> seal(TenantId tenant, PersonId owner, String place, String text) {
        return vault.keysForWriting(tenant, Set.of(owner))
                .map(keys -> {
                    DataKey key = keys.get(owner);
                    if (key == null) {
                        throw new IllegalStateException("the vault gave no key for " + owner);
                    }
                    return Aead.seal(key.key(), context(tenant, place), text.getBytes(UTF_8));
                });
    }

    /** The keys that the owners still have. */
    Uni<Map<PersonId, DataKey>> keys(TenantId tenant, Set<PersonId> owners) {
        return vault.keysForReading(tenant, owners);
    }

    /** What it says; absent without a key. */
    static @Nullable String open(
            @Nullable DataKey key, TenantId tenant, String place, byte[] sealed) {
        if (key == null) {
            return null;
        }
        try {
            return new String(Aead.open(key.key(), context(tenant, place), sealed), UTF_8);
        } catch (AEADBadTagException e) {
            throw new Fault(
                    "DRAFT_UNREADABLE",
                    "the text at "
                            + place
                            + " of "
                            + tenant
                            + " was altered or moved: delete its row of reply_draft",
                    e);
        }
    }

    private static byte[] context(TenantId tenant, String place) {
        return (tenant.value() + "|" + place).getBytes(UTF_8);
    }
}
