package io.ledgerdesk.importing.source.servicenow;

import io.ledgerdesk.importing.map.SourceMaps;
import io.ledgerdesk.importing.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the values of a row fit their columns; two that fit each other's were swapped. */
final class RowCheck {
    private static final List<String> NEEDED =
            List.of("number", "sys_mod_count", "sys_updated_at", "opened_at", "ident_state");

    private final SourceMaps maps;

    RowCheck(SourceMaps maps) {
        this.maps = maps;
    }

    /**
     * Why the row cannot come in, if it cannot.
     *
     * @param values by column, unknown ones left out
     */
    Optional<Finding> refusal(long line, Map<String, String> values) {
        String incident = values.get("number");
        String shown = incident != null && RowForm.NUMBER.fits(incident, maps) ? incident : null;
        List<Map.Entry<String, String>> wrong =
                values.entrySet().stream().filter(entry -> !fits(entry)).toList();
        Optional<String> swapped = swapped(wrong);
        if (swapped.isPresent()) {
            return Optional.of(
                    Finding.refused(line, "COLUMNS_SWAPPED", shown, swapped.orElseThrow()));
        }
        if (!wrong.isEmpty()) {
            Map.Entry<String, String> first = wrong.getFirst();
            RowForm form = RowForm.of(first.getKey());
            return Optional.of(
                    Finding.refused(
                            line,
                            form.code(),
                            shown,
                            "%s is not %s: %s"
                                    .formatted(first.getKey(), form.wanted(), first.getValue())));
        }
        return NEEDED.stream()
                .filter(column -> !values.containsKey(column))
                .findFirst()
                .map(column ->
                        Finding.refused(line, "VALUE_MISSING", shown, column + " is unknown."));
    }

    private boolean fits(Map.Entry<String, String> entry) {
        return RowForm.of(entry.getKey()).fits(entry.getValue(), maps);
    }

    /** Values that are wrong where they stand and right in each other's place. */
    private Optional<String> swapped(List<Map.Entry<String, String>> wrong) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < wrong.size(); i++) {
            for (int j = i + 1; j < wrong.size(); j++) {
                Map.Entry<String, String> one = wrong.get(i);
                Map.Entry<String, String> other = wrong.get(j);
                if (RowForm.of(one.getKey()).fits(other.getValue(), maps)
                        && RowForm.of(other.getKey()).fits(one.getValue(), maps)) {
                    pairs.add(one.getKey() + " and " + other.getKey());
                }
            }
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The values of " + pairs.getFirst() + " stand in each other's place.");
    }
}
