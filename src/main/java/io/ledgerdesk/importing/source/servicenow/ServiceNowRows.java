package io.ledgerdesk.importing.source.servicenow;

import io.ledgerdesk.importing.map.MappedState;
import io.ledgerdesk.importing.map.SourceMaps;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.importing.source.ReadItem;
import io.ledgerdesk.importing.source.RowReader;
import io.ledgerdesk.importing.source.csv.CsvRecord;
import io.ledgerdesk.importing.source.csv.CsvRecords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The rows of one audit log. */
final class ServiceNowRows implements RowReader {
    private final CsvRecords records;
    private final List<String> columns;
    private final SourceMaps maps;
    private final RowCheck check;
    private final RowMeaning meaning;

    ServiceNowRows(CsvRecords records, List<String> columns, SourceMaps maps) {
        this.records = records;
        this.columns = columns;
        this.maps = maps;
        this.check = new RowCheck(maps);
        this.meaning = new RowMeaning(maps);
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        return switch (records.next()) {
            case null -> null;
            case CsvRecord.Damaged damaged ->
                    new ReadItem.Unreadable(
                            Finding.refused(
                                    damaged.line(), damaged.code(), null, damaged.message()));
            case CsvRecord.Fields fields -> row(fields);
        };
    }

    private ReadItem row(CsvRecord.Fields fields) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        SequencedMap<String, String> known = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = fields.values().get(i).strip();
            all.put(columns.get(i), value);
            if (!value.isEmpty() && !value.equals(maps.unknown())) {
                known.put(columns.get(i), value);
            }
        }
        if (!maps.unknown().isEmpty() && fields.values().getLast().isEmpty()) {
            return new ReadItem.Unreadable(
                    Finding.refused(
                            fields.line(),
                            "ROW_CUT",
                            known.get("number"),
                            "The row ends with nothing where the source writes %s: it was cut off."
                                    .formatted(maps.unknown())));
        }
        Optional<Finding> refusal = check.refusal(fields.line(), known);
        return refusal.<ReadItem>map(ReadItem.Unreadable::new)
                .orElseGet(() ->
                        new ReadItem.Row(
                                fields.line(),
                                meaning.of(known, RowFingerprint.of(all)),
                                explained(fields.line(), known)));
    }

    private List<Finding> explained(long line, Map<String, String> known) {
        String state = known.get("ident_state");
        return state != null && MappedState.NONE.equals(maps.words().states().get(state))
                ? List.of(
                        Finding.explained(
                                line,
                                "NO_STATE",
                                known.get("number"),
                                "%s is no state: the ticket keeps the one it has."
                                        .formatted(state)))
                : List.of();
    }
}
