package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/**
 * Canonical JSON (RFC 8785) of trees that hold no fractions: members sorted by UTF-16 code units,
 * no white space, UTF-8. Numbers are integers of at most 2^53 - 1, the largest that RFC 8785 keeps
 * exact.
 */
public final class CanonicalJson {
    private static final long MAX_INTEGER = (1L << 53) - 1;
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private byte[] bytes = new byte[512];
    private int length;

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException for a fraction, a number out of range, half a surrogate pair
     *     or a node that is not JSON
     */
    public static byte[] bytes(JsonNode tree) {
        CanonicalJson out = new CanonicalJson();
        out.value(tree);
        return Arrays.copyOf(out.bytes, out.length);
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> ascii(node.booleanValue() ? "true" : "false");
            case NULL -> ascii("null");
            default ->
                    throw new IllegalArgumentException(node.getNodeType() + " has no form in JSON");
        }
    }

    private void object(JsonNode node) {
        String[] names = new String[node.size()];
        int count = 0;
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            names[count++] = fields.next().getKey();
        }
        Arrays.sort(names);
        put('{');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                put(',');
            }
            string(names[i]);
            put(':');
            value(node.get(names[i]));
        }
        put('}');
    }

    private void array(JsonNode node) {
        put('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                put(',');
            }
            value(node.get(i));
        }
        put(']');
    }

    private void number(JsonNode node) {
        long value = node.longValue();
        if (!node.canConvertToExactIntegral()
                || !node.canConvertToLong()
                || value > MAX_INTEGER
                || value < -MAX_INTEGER) {
            throw new IllegalArgumentException(
                    "a number must be an integer between -(2^53 - 1) and 2^53 - 1");
        }
        ascii(Long.toString(value));
    }

    private void string(String text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else if (c < 0x80) {
                put(c);
            } else if (c < 0x800) {
                put(0xc0 | (c >> 6));
                put(0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                put(0xe0 | (c >> 12));
                put(0x80 | ((c >> 6) & 0x3f));
                put(0x80 | (c & 0x3f));
            } else {
                int point = text.codePointAt(i++);
                if (!Character.isSupplementaryCodePoint(point)) {
                    throw new IllegalArgumentException("a text with half a surrogate pair");
                }
                put(0xf0 | (point >> 18));
                put(0x80 | ((point >> 12) & 0x3f));
                put(0x80 | ((point >> 6) & 0x3f));
                put(0x80 | (point & 0x3f));
            }
        }
        put('"');
    }

    private void escape(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                ascii("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 0xf]);
            }
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
    }
}
