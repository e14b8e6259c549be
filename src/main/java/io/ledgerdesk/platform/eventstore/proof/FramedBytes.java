package io.ledgerdesk.platform.eventstore.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields one after another, each behind its length, so that no two rows of fields look alike. */
final class FramedBytes {
    private static final int ABSENT = -1;
    private byte[] bytes;
    private int size;

    FramedBytes(int expected) {
        bytes = new byte[expected];
    }

    FramedBytes text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    FramedBytes bytes(byte @Nullable [] value) {
        if (value == null) {
            return int32(ABSENT);
        }
        int32(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    FramedBytes number(long value) {
        return int32(Long.BYTES).int64(value);
    }

    FramedBytes instant(Instant value) {
        return number(microseconds(value));
    }

    FramedBytes flag(boolean value) {
        int32(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    FramedBytes uuid(@Nullable UUID value) {
        return value == null
                ? int32(ABSENT)
                : int32(2 * Long.BYTES)
                        .int64(value.getMostSignificantBits())
                        .int64(value.getLeastSignificantBits());
    }

    FramedBytes texts(List<String> values) {
        int32(values.size());
        values.forEach(this::text);
        return this;
    }

    byte[] sha256() {
        MessageDigest digest = newSha256();
        digest.update(bytes, 0, size);
        return digest.digest();
    }

    static long microseconds(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private FramedBytes int32(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += Integer.BYTES;
        return this;
    }

    private FramedBytes int64(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += Long.BYTES;
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
