package io.ledgerdesk.importing.source.csv;

import java.util.List;

/** A record of a CSV file, or what stands in its place. */
public sealed interface CsvRecord {

    /** Where it begins, from 1. */
    long line();

    /** Its fields, as many as the header has. */
    record Fields(long line, List<String> values) implements CsvRecord {
        public Fields {
            values = List.copyOf(values);
        }
    }

    /**
     * One that could not be read.
     *
     * @param code stable, upper snake case
     */
    record Damaged(long line, String code, String message) implements CsvRecord {}
}
