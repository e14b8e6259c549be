package io.ledgerdesk.importing.source.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180), gzipped or plain, each with as many fields as the first. A
 * damaged one takes none of its neighbours along: reading goes on at the next line.
 */
public final class CsvRecords {
    /** Lines that one record may have; a quote that is not closed by then never will be. */
    private static final int MOST_LINES = 100;

    private static final ObjectReader READER =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private final TextLines lines;
    private final int longest;
    private final Deque<TextLine> ahead = new ArrayDeque<>();
    private int width;

    /**
     * @param bytes gzipped or plain
     * @param longest record in bytes
     */
    public CsvRecords(InputStream bytes, int longest) throws IOException {
        this.lines = new TextLines(Unzipped.of(bytes), longest);
        this.longest = longest;
    }

    /** The next record; null at the end. Empty lines are none. Blocks while it waits for bytes. */
    public @Nullable CsvRecord next() throws IOException {
        TextLine line;
        do {
            line = read();
            if (line == null) {
                return null;
            }
        } while (line.damage() == null && line.text().isBlank());
        String damage = line.damage();
        if (damage != null) {
            return new CsvRecord.Damaged(line.number(), damage, line.message());
        }
        return record(line);
    }

    private @Nullable TextLine read() throws IOException {
        TextLine kept = ahead.poll();
        return kept == null ? lines.next() : kept;
    }

    private CsvRecord record(TextLine first) throws IOException {
        if (!isOpen(first.text())) {
            return parse(first.number(), first.text());
        }
        List<TextLine> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean open = true;
        while (open && more.size() < MOST_LINES && text.length() <= longest) {
            TextLine line = read();
            if (line == null) {
                break;
            }
            more.add(line);
            if (line.damage() != null) {
                break;
            }
            text.append('\n').append(line.text());
            open ^= isOpen(line.text());
        }
        if (!open && parse(first.number(), text.toString()) instanceof CsvRecord.Fields whole) {
            return whole;
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            ahead.push(more.get(i));
        }
        return new CsvRecord.Damaged(
                first.number(),
                "QUOTE_UNCLOSED",
                "A quotation mark is opened and not closed, or the other way round.");
    }

    /** Whether the line opens or closes a field that goes over its end. */
    private static boolean isOpen(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    private CsvRecord parse(long line, String text) {
        List<String> values;
        try (MappingIterator<List<String>> found = READER.readValues(text)) {
            values = found.hasNextValue() ? found.nextValue() : List.of();
        } catch (JsonProcessingException e) {
            return new CsvRecord.Damaged(line, "BAD_QUOTES", "A field is wrongly quoted.");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        if (width == 0) {
            width = values.size();
        }
        if (values.size() < width) {
            return new CsvRecord.Damaged(
                    line,
                    "ROW_CUT",
                    "The row has %d fields, %d are needed: it was cut off."
                            .formatted(values.size(), width));
        }
        if (values.size() > width) {
            return new CsvRecord.Damaged(
                    line,
                    "ROW_TOO_WIDE",
                    "The row has %d fields, %d are needed.".formatted(values.size(), width));
        }
        return new CsvRecord.Fields(line, values);
    }
}
