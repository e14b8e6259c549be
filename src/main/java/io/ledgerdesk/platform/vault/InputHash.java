package io.ledgerdesk.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash (HMAC-SHA256) of a command's input: short personal texts cannot be guessed from the
 * receipts in the database. The key belongs to the installation and outlives a change of master
 * key.
 */
public final class InputHash {
    private static final String ALGORITHM = "HmacSHA256";
    private final Mac prototype;

    InputHash(byte[] key) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 does not work on this JVM", e);
        }
    }

    /** 32 bytes. */
    public byte[] of(String canonicalInput) {
        try {
            return ((Mac) prototype.clone()).doFinal(canonicalInput.getBytes(UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("HMAC-SHA256 cannot be cloned on this JVM", e);
        }
    }
}
