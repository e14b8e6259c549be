package io.ledgerdesk.importing.source.servicenow;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.importing.map.MappedState;
import io.ledgerdesk.importing.map.SourceMaps;
import io.ledgerdesk.importing.map.SourceMaps.Words;
import io.ledgerdesk.importing.source.SourceUpdate;
import io.ledgerdesk.importing.source.SourceUpdate.Classification;
import io.ledgerdesk.importing.source.SourceUpdate.Group;
import io.ledgerdesk.importing.source.SourceUpdate.Resolution;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row whose values fit their columns says in the desk's words. */
final class RowMeaning {
    private static final Pattern COLUMN = Pattern.compile("\\{([A-Za-z0-9_]+)}");
    private static final String NOBODY = "unknown";

    private final SourceMaps maps;
    private final Words words;

    RowMeaning(SourceMaps maps) {
        this.maps = maps;
        this.words = maps.words();
    }

    SourceUpdate of(Map<String, String> row, String digest) {
        return new SourceUpdate(
                new ExternalId(needed(row, "number")),
                Long.parseLong(needed(row, "sys_mod_count")),
                digest,
                person(maps.people().agent(), row.getOrDefault("sys_updated_by", NOBODY)),
                instant(row, "sys_updated_at"),
                person(maps.people().requester(), row.getOrDefault("caller_id", NOBODY)),
                words.channels().getOrDefault(row.getOrDefault("contact_type", ""), Channel.API),
                filled(maps.texts().subject(), row),
                filled(maps.texts().description(), row),
                instant(row, "opened_at"),
                classification(row),
                group(row.get("assignment_group")),
                agent(row.get("assigned_to")),
                state(needed(row, "ident_state")),
                resolution(row),
                facts(row));
    }

    private Classification classification(Map<String, String> row) {
        String topic =
                maps.topic().stream()
                        .map(row::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("/"));
        return new Classification(
                maps.kind(),
                Topic.isValid(topic) ? new Topic(topic) : null,
                RowForm.meant(words.impacts(), row.get("impact")).orElse(null),
                RowForm.meant(words.urgencies(), row.get("urgency")).orElse(null),
                RowForm.meant(words.priorities(), row.get("priority")).orElse(null));
    }

    private @Nullable Group group(@Nullable String reference) {
        return reference == null
                ? null
                : new Group(
                        new GroupId(maps.people().group().replace("{}", reference)),
                        maps.people().groupName().replace("{}", reference));
    }

    private @Nullable PersonId agent(@Nullable String reference) {
        return reference == null ? null : person(maps.people().agent(), reference);
    }

    private @Nullable MappedState state(String word) {
        MappedState state = requireNonNull(words.states().get(word));
        return state.equals(MappedState.NONE) ? null : state;
    }

    private Resolution resolution(Map<String, String> row) {
        String code = row.get("closed_code");
        return new Resolution(
                code == null ? null : words.codes().getOrDefault(code, words.otherCode()),
                agent(row.get("resolved_by")));
    }

    private SequencedMap<String, String> facts(Map<String, String> row) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        for (String column : maps.facts()) {
            String value = row.get(column);
            if (value != null) {
                facts.put(column, value);
            }
        }
        return facts;
    }

    private Instant instant(Map<String, String> row, String column) {
        return RowForm.instant(row.get(column), maps).orElseThrow();
    }

    private String filled(String pattern, Map<String, String> row) {
        return COLUMN.matcher(pattern)
                .replaceAll(found ->
                        Matcher.quoteReplacement(row.getOrDefault(found.group(1), maps.unknown())));
    }

    private static PersonId person(String pattern, String reference) {
        return new PersonId(pattern.replace("{}", reference));
    }

    private static String needed(Map<String, String> row, String column) {
        return requireNonNull(row.get(column));
    }
}
