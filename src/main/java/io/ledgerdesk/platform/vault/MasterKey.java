package io.ledgerdesk.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.kernel.Fault;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps every person's key; never stored in the database. */
public final class MasterKey {
    static final int BYTES = 32;
    private final String id;
    private final SecretKey key;

    private MasterKey(byte[] material) {
        byte[] fingerprint = new InputHash(material).of("ledgerdesk master key id");
        this.id = HexFormat.of().formatHex(Arrays.copyOf(fingerprint, 8));
        this.key = new SecretKeySpec(material, "AES");
    }

    /**
     * @param base64 of 32 bytes
     * @param whence named in the fault, {@code MASTER_KEY_INVALID}
     */
    public static MasterKey parse(String base64, String whence) {
        byte[] material;
        try {
            material = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw invalid(whence);
        }
        if (material.length != BYTES) {
            throw invalid(whence);
        }
        return new MasterKey(material);
    }

    /** A new key's material as text, to be kept and read by {@link #parse}. */
    static String generate() {
        return Base64.getEncoder().encodeToString(Aead.random(BYTES));
    }

    /** Sixteen hexadecimal digits that tell keys apart and give nothing of them away. */
    public String id() {
        return id;
    }

    byte[] wrap(byte[] secret, String what) {
        return Aead.seal(key, what.getBytes(UTF_8), secret);
    }

    byte[] unwrap(byte[] wrapped, String what) throws AEADBadTagException {
        return Aead.open(key, what.getBytes(UTF_8), wrapped);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    private static Fault invalid(String whence) {
        return new Fault(
                "MASTER_KEY_INVALID",
                whence
                        + " is not a master key: it must be 32 bytes in base64, as `openssl rand"
                        + " -base64 32` makes them");
    }
}
