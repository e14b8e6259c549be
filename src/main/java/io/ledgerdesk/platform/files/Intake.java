package io.ledgerdesk.platform.files;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Multi;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is learnt of a file while it passes: for one file. */
final class Intake {
    private final long longest;
    private final MessageDigest sha256;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long size;

    /**
     * @param longest file in bytes
     */
    Intake(long longest) {
        this.longest = longest;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The same content; fails with {@code FILE_TOO_LARGE} as soon as it is. */
    Multi<byte[]> of(Multi<byte[]> content) {
        return content.invoke(this::pass);
    }

    private void pass(byte[] bytes) {
        size += bytes.length;
        if (size > longest) {
            throw tooLarge(longest);
        }
        sha256.update(bytes);
        head.write(bytes, 0, Math.min(bytes.length, FileTypes.HEAD_BYTES - head.size()));
    }

    static Fault tooLarge(long longest) {
        return new Fault(
                "FILE_TOO_LARGE",
                "the file is larger than %d bytes (ledgerdesk.files.max-size)".formatted(longest));
    }

    /** In bytes, when all has passed. */
    long size() {
        return size;
    }

    /** The first bytes. */
    byte[] head() {
        return head.toByteArray();
    }

    /** To be asked for once, when all has passed. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
