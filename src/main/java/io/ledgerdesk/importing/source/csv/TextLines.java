package io.ledgerdesk.importing.source.csv;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text. A line that is too long, holds a NUL or is no UTF-8 is told as such,
 * and the next is read again. Where a gzipped file breaks off, that is the last line.
 */
final class TextLines {
    private static final int BUFFER = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long number;
    private boolean ended;

    /**
     * @param longest line in bytes
     */
    TextLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, damaged or not; null at the end. */
    @Nullable TextLine next() throws IOException {
        line.reset();
        boolean any = false;
        boolean tooLong = false;
        while (!ended) {
            if (next == end) {
                TextLine broken = fill();
                if (broken != null) {
                    return broken;
                }
                continue;
            }
            any = true;
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int room = longest + 1 - line.size();
            tooLong |= stop - next >= room;
            line.write(buffer, next, Math.min(stop - next, Math.max(0, room)));
            next = stop;
            if (stop < end) {
                next++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return tooLong
                ? TextLine.damaged(
                        number, "LINE_TOO_LONG", "The line is longer than " + longest + " bytes.")
                : decoded(line.toByteArray());
    }

    /** Fetches bytes; the last line of all if they break off here. */
    private @Nullable TextLine fill() throws IOException {
        next = 0;
        end = 0;
        try {
            int read = in.read(buffer);
            ended = read < 0;
            end = Math.max(0, read);
            return null;
        } catch (EOFException e) {
            return brokenOff("GZIP_TRUNCATED", "The gzipped file ends before its end");
        } catch (ZipException e) {
            return brokenOff(
                    "GZIP_CORRUPT", "The gzipped file is corrupt (%s)".formatted(e.getMessage()));
        }
    }

    private TextLine brokenOff(String code, String what) {
        ended = true;
        number++;
        return TextLine.damaged(
                number,
                code,
                what
                        + " in this line: all lines before it were read, it and what may have come"
                        + " after it were not.");
    }

    private TextLine decoded(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return TextLine.damaged(number, "NUL_CHARACTER", "The line holds a NUL character.");
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return TextLine.sound(number, marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return TextLine.damaged(number, "BAD_ENCODING", "The line is not UTF-8.");
        }
    }
}
