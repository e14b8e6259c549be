package io.ledgerdesk.platform.vault;

import javax.crypto.SecretKey;

/**
 * A person's data key, unwrapped; lives in memory only.
 *
 * @param key AES-256
 */
public record DataKey(SecretKey key) {
    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
