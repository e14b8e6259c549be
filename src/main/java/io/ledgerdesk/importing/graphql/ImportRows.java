package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.importing.event.RowCounts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Counts of rows as the schema has them. */
@Type("ImportRows")
@Description("What became of the rows of a log.")
public record ImportRows(
        @Description("All that were read, damaged ones too.") int read,
        @Description("Those that came in.") int written,
        @Description("Those that were in the ledger already.") int repeated,
        @Description("Those that did not come in; the findings say why.") int refused,
        @Description("Those that came in and need a word, which is in the findings.")
                int explained) {

    static ImportRows of(RowCounts rows) {
        return new ImportRows(
                count(rows.read()),
                count(rows.written()),
                count(rows.repeated()),
                count(rows.refused()),
                count(rows.explained()));
    }

    static int count(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
