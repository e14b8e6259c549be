package io.ledgerdesk.platform.files.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.vault.Aead;
import io.ledgerdesk.platform.vault.DataKey;
import io.smallrye.mutiny.Multi;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of one file, made for it alone. It is kept wrapped by its owner's data key: a file
 * changes hands without being written anew, and cannot be read when the owner's key is destroyed.
 *
 * @param key AES-256
 */
public record FileKey(UUID file, SecretKey key) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static FileKey make(UUID file) {
        byte[] material = new byte[BYTES];
        RANDOM.nextBytes(material);
        return new FileKey(file, new SecretKeySpec(material, "AES"));
    }

    /**
     * @throws Fault {@code FILE_UNREADABLE} if it was altered, or wrapped by another key
     */
    public static FileKey unwrap(UUID file, DataKey owner, byte[] wrapped) {
        try {
            return new FileKey(
                    file,
                    new SecretKeySpec(
                            Aead.open(owner.key(), context(file, "key"), wrapped), "AES"));
        } catch (AEADBadTagException e) {
            throw unreadable(file, "its key was altered", e);
        }
    }

    public byte[] wrap(DataKey owner) {
        return Aead.seal(owner.key(), context(file, "key"), key.getEncoded());
    }

    /** A text that goes with the file, such as its name. */
    public byte[] sealText(String text) {
        return Aead.seal(key, context(file, "text"), text.getBytes(UTF_8));
    }

    /**
     * @throws Fault {@code FILE_UNREADABLE} if it was altered
     */
    public String openText(byte[] sealed) {
        try {
            return new String(Aead.open(key, context(file, "text"), sealed), UTF_8);
        } catch (AEADBadTagException e) {
            throw unreadable(file, "its name was altered", e);
        }
    }

    /** The content as it is to be kept, made as fast as it is asked for. */
    public Multi<byte[]> seal(Multi<byte[]> plain) {
        FrameCipher cipher = new FrameCipher(key, file);
        return Cutter.cut(plain, Frames.PLAIN)
                .map(piece -> cipher.seal(piece.number(), piece.last(), piece.bytes()));
    }

    /**
     * A part of the plain content.
     *
     * @param size of the whole plain content in bytes
     * @param from the first byte that is wanted, from 0
     * @param length how many are wanted; {@code from + length} is at most the size
     * @return fails with a {@link Fault} {@code FILE_UNREADABLE} where what is kept was altered
     */
    public Multi<byte[]> open(long size, long from, long length, SealedContent kept) {
        return new FrameReading(this, new Frames(size), from, length).of(kept);
    }

    /** Reads what is kept. */
    @FunctionalInterface
    public interface SealedContent {
        /** Bytes of the content as it is kept, in pieces of any size. */
        Multi<byte[]> read(long from, long length);
    }

    static Fault unreadable(UUID file, String why, @Nullable Throwable cause) {
        return new Fault(
                "FILE_UNREADABLE",
                "file " + file + " cannot be read: " + why + ". Restore it from a backup.",
                cause);
    }

    private static byte[] context(UUID file, String what) {
        return ("file " + what + " " + file).getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return "FileKey[" + file + "]";
    }
}
