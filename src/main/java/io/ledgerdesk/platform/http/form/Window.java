package io.ledgerdesk.platform.http.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Bytes that came and were not taken yet. */
final class Window {
    private byte[] bytes = new byte[0];
    private int begin;

    int length() {
        return bytes.length - begin;
    }

    void add(byte[] more) {
        byte[] both = new byte[length() + more.length];
        System.arraycopy(bytes, begin, both, 0, length());
        System.arraycopy(more, 0, both, length(), more.length);
        bytes = both;
        begin = 0;
    }

    byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(bytes, begin, begin + count);
        begin += count;
        return taken;
    }

    /** Where the text is first, from 0; -1 if it is not there whole. */
    int find(byte[] text) {
        for (int at = begin; at <= bytes.length - text.length; at++) {
            if (bytes[at] == text[0]
                    && Arrays.equals(bytes, at, at + text.length, text, 0, text.length)) {
                return at - begin;
            }
        }
        return -1;
    }

    boolean startsWith(int from, String text) {
        byte[] wanted = text.getBytes(ISO_8859_1);
        int at = begin + from;
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
