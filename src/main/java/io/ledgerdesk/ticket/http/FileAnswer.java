package io.ledgerdesk.ticket.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.http.PlainRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to who may read a file: status, headers and which bytes. Whatever a file is, a
 * browser shows nothing of it and runs nothing in it: it saves it.
 *
 * @param from first byte of the body
 * @param length of the body, 0 for none
 */
record FileAnswer(int status, Map<String, String> headers, long from, long length) {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int OUTSIDE = 416;

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    static FileAnswer to(PlainRequest request, KeptFile file) {
        String tag = "\"" + file.sha256() + "\"";
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", "private, no-cache");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        if (names(request.header("If-None-Match"), tag)) {
            return new FileAnswer(NOT_MODIFIED, headers, 0, 0);
        }
        headers.put("Accept-Ranges", "bytes");
        return switch (range(request, file, tag)) {
            case ByteRange.Outside outside -> {
                headers.put("Content-Range", "bytes */" + file.size());
                headers.put("Content-Length", "0");
                yield new FileAnswer(OUTSIDE, headers, 0, 0);
            }
            case ByteRange.Part(long from, long length) -> {
                headers.put(
                        "Content-Range",
                        "bytes %d-%d/%d".formatted(from, from + length - 1, file.size()));
                yield content(PARTIAL, headers, file, from, length);
            }
            case ByteRange.Whole whole -> content(OK, headers, file, 0, file.size());
        };
    }

    private static FileAnswer content(
            int status, Map<String, String> headers, KeptFile file, long from, long length) {
        headers.put("Content-Type", file.mediaType());
        headers.put("Content-Disposition", disposition(file.name()));
        headers.put("Content-Length", String.valueOf(length));
        return new FileAnswer(status, headers, from, length);
    }

    /** A part of something else than the client has is of no use to it: then it gets the whole. */
    private static ByteRange range(PlainRequest request, KeptFile file, String tag) {
        String onlyOf = request.header("If-Range");
        return onlyOf == null || onlyOf.strip().equals(tag)
                ? ByteRange.of(request.header("Range"), file.size())
                : new ByteRange.Whole();
    }

    private static boolean names(@Nullable String header, String tag) {
        return header != null
                && List.of(header.split(",", -1)).stream()
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    /** RFC 6266, with the name for old clients in ASCII and for all others as RFC 8187 has it. */
    static String disposition(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .forEach(character ->
                        ascii.appendCodePoint(
                                US_ASCII.newEncoder().canEncode(Character.toString(character))
                                                && "\"\\%".indexOf(character) < 0
                                        ? character
                                        : '_'));
        StringBuilder exact = new StringBuilder();
        for (byte one : name.getBytes(UTF_8)) {
            char character = (char) (one & 0xff);
            if (one > 0 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(one) >= 0)) {
                exact.append(character);
            } else {
                exact.append("%%%02X".formatted(one & 0xff));
            }
        }
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, exact);
    }
}
