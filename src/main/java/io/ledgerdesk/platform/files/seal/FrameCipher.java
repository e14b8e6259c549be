package io.ledgerdesk.platform.files.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) of one file's frames. The nonce is the frame's number (section
 * 8.2.1 with an empty fixed field), which never comes twice under a key, since each file has its
 * own. Authenticated beside it: the file's id, the number, and whether the frame is the last, so
 * that one that is missing, moved, repeated or of another file is found. For one thread at a time.
 */
final class FrameCipher {
    private static final int NONCE_BYTES = 12;

    private final SecretKey key;
    private final UUID file;
    private final Cipher cipher;

    FrameCipher(SecretKey key, UUID file) {
        this.key = key;
        this.file = file;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    byte[] seal(long number, boolean last, byte[] plain) {
        try {
            begin(Cipher.ENCRYPT_MODE, number, last);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    byte[] open(long number, boolean last, byte[] sealed) throws AEADBadTagException {
        try {
            begin(Cipher.DECRYPT_MODE, number, last);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private void begin(int mode, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE_BYTES).putLong(NONCE_BYTES - Long.BYTES, number).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * Frames.TAG, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(2 * Long.BYTES + Long.BYTES + 1)
                        .putLong(file.getMostSignificantBits())
                        .putLong(file.getLeastSignificantBits())
                        .putLong(number)
                        .put((byte) (last ? 1 : 0))
                        .flip());
    }

    private static IllegalStateException broken(GeneralSecurityException cause) {
        return new IllegalStateException("AES-256-GCM does not work on this JVM", cause);
    }
}
