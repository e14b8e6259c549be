package io.ledgerdesk.platform.http.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form part by part (RFC 2046, section 5.1; RFC 7578), as fast as its parts are taken; in
 * memory is what came last. For one reader, who is done with a part before asking for the next.
 */
public final class FormReader {
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70})).*");
    private static final Pattern LINE_ENDED = Pattern.compile("(?s)[ \\t]*(?:\r\n.*)?");
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final byte[] NEWLINE = "\r\n".getBytes(ISO_8859_1);
    private static final byte[] EMPTY_LINE = "\r\n\r\n".getBytes(ISO_8859_1);

    private final Pull body;
    private final byte[] delimiter;
    private final Window window = new Window();

    private FormReader(Multi<byte[]> body, String boundary) {
        this.body = new Pull(body);
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        // So the first boundary looks like any other.
        window.add(NEWLINE);
    }

    /**
     * Empty if it is no form with files, or names no boundary.
     *
     * @param contentType the request's header
     */
    public static Optional<FormReader> of(String contentType, Multi<byte[]> body) {
        Matcher matcher = TYPE.matcher(contentType);
        return matcher.matches()
                ? Optional.of(
                        new FormReader(
                                body,
                                matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                : Optional.empty();
    }

    /**
     * The next part, skipping what is left of this one; empty behind the last. Fails with {@code
     * UPLOAD_MALFORMED} where the form is none or breaks off.
     */
    public Uni<Optional<PartHead>> next() {
        return nextPiece().chain(piece -> piece.isPresent() ? next() : head());
    }

    /** What is in the part, in pieces of any size; to be subscribed to once, or not at all. */
    public Multi<byte[]> content() {
        return Multi.createBy()
                .repeating()
                .uni(this::nextPiece)
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private Uni<Optional<byte[]>> nextPiece() {
        int end = window.find(delimiter);
        if (end == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        int safe = end > 0 ? end : window.length() - delimiter.length + 1;
        return safe > 0
                ? Uni.createFrom().item(Optional.of(window.take(safe)))
                : more().chain(this::nextPiece);
    }

    /** Behind a boundary: either two dashes and the end, or a head. */
    private Uni<Optional<PartHead>> head() {
        int begin = delimiter.length;
        if (window.length() < begin + 2) {
            return more().chain(this::head);
        }
        if (window.startsWith(begin, "--")) {
            return Uni.createFrom().item(Optional.empty());
        }
        int end = window.find(EMPTY_LINE);
        if (end < 0) {
            if (window.length() > LONGEST_HEAD) {
                throw malformed("the head of a part has more than " + LONGEST_HEAD + " bytes");
            }
            return more().chain(this::head);
        }
        window.take(begin);
        String lines = new String(window.take(end - begin), UTF_8);
        window.take(EMPTY_LINE.length);
        if (!LINE_ENDED.matcher(lines).matches()) {
            throw malformed("a boundary does not end its line");
        }
        return Uni.createFrom().item(Optional.of(PartHead.parse(lines)));
    }

    private Uni<Void> more() {
        return body.next()
                .invoke(piece ->
                        window.add(piece.orElseThrow(() -> malformed("it ends before its end"))))
                .replaceWithVoid();
    }

    private static Fault malformed(String why) {
        return new Fault("UPLOAD_MALFORMED", "the form cannot be read: " + why);
    }
}
