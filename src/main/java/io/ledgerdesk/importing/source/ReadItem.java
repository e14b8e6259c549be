package io.ledgerdesk.importing.source;

import java.util.List;

/** One row of a log, or what stands in its place. */
public sealed interface ReadItem {

    /** Where it begins in the file, the header being 1. */
    long line();

    /**
     * A row that could be read.
     *
     * @param findings what needs a word although it comes in
     */
    record Row(long line, SourceUpdate update, List<Finding> findings) implements ReadItem {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    /** A row that could not be read, or the place where the file breaks off. */
    record Unreadable(Finding finding) implements ReadItem {
        @Override
        public long line() {
            return finding.line();
        }
    }
}
