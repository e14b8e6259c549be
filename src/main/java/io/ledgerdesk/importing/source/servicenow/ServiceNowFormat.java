package io.ledgerdesk.importing.source.servicenow;

import io.ledgerdesk.importing.map.SourceMaps;
import io.ledgerdesk.importing.source.RowReader;
import io.ledgerdesk.importing.source.SourceFormat;
import io.ledgerdesk.importing.source.csv.CsvRecord;
import io.ledgerdesk.importing.source.csv.CsvRecords;
import io.ledgerdesk.kernel.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The audit log of a ServiceNow desk as CSV: every row is an incident after one of its updates. Its
 * columns are known by name, in any order; those it does not know are left alone.
 */
public final class ServiceNowFormat implements SourceFormat {
    private static final String TWICE = "category";
    private static final List<String> NEEDED =
            List.of(
                    "number",
                    "ident_state",
                    "sys_mod_count",
                    "sys_updated_at",
                    "opened_at",
                    "caller_id");

    @Override
    public String name() {
        return "servicenow";
    }

    @Override
    public RowReader open(InputStream bytes, SourceMaps maps, int maxLine) throws IOException {
        CsvRecords records;
        try {
            records = new CsvRecords(bytes, maxLine);
        } catch (EOFException | ZipException e) {
            throw unknown("it begins as a gzipped file and is none");
        }
        return switch (records.next()) {
            case null -> throw unknown("the file is empty");
            case CsvRecord.Damaged damaged -> throw unknown(damaged.message());
            case CsvRecord.Fields header ->
                    new ServiceNowRows(records, columns(header.values()), maps);
        };
    }

    /** Names that are all different: the second category is the subcategory. */
    private static List<String> columns(List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String name : header) {
            String plain = name.strip();
            columns.add(plain.equals(TWICE) && columns.contains(TWICE) ? "subcategory" : plain);
        }
        List<String> missing = NEEDED.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw unknown("its first line does not name the columns " + missing);
        }
        if (columns.stream().distinct().count() != columns.size()) {
            throw unknown("its first line names a column twice");
        }
        return columns;
    }

    private static Fault unknown(String why) {
        return new Fault("HEADER_UNKNOWN", "not a ServiceNow audit log: " + why);
    }
}
