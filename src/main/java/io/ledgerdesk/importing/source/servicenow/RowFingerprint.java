package io.ledgerdesk.importing.source.servicenow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which a row is known again: SHA-256 over its columns and values by the columns' names, each
 * ended by a NUL, which none can hold.
 */
final class RowFingerprint {
    private RowFingerprint() {}

    static String of(Map<String, String> values) {
        MessageDigest digest = sha256();
        new TreeMap<>(values)
                .forEach((column, value) -> {
                    add(digest, column);
                    add(digest, value);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
