package io.ledgerdesk.platform.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce. What is sealed reads: nonce (12 bytes),
 * ciphertext, tag (16 bytes).
 */
public final class Aead {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    // Looking a cipher up costs more than using it on a short text.
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Aead::cipher);

    private Aead() {}

    /**
     * Encrypts.
     *
     * @param context authenticated but not kept: the same must be given to {@link #open}
     */
    public static byte[] seal(SecretKey key, byte[] context, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = new byte[NONCE_BYTES + plain.length + TAG_BYTES];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        Cipher cipher = CIPHER.get();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
            cipher.updateAAD(context);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work on this JVM", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws AEADBadTagException if it was altered, or sealed with another key or context
     */
    public static byte[] open(SecretKey key, byte[] context, byte[] sealed)
            throws AEADBadTagException {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new AEADBadTagException("too short");
        }
        Cipher cipher = CIPHER.get();
        try {
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(8 * TAG_BYTES, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work on this JVM", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work on this JVM", e);
        }
    }
}
