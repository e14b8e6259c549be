package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the form of an input: the first of all is kept. A command of such an input is
 * never sent, whatever stands in for what could not be read.
 */
public final class Form {
    private static final CatalogueId NO_ID = new CatalogueId("-");
    private static final EntryName NO_NAME = new EntryName("-");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final String DATE =
            "a date of the years %d to %d, such as 2026-12-31".formatted(FIRST_YEAR, LAST_YEAR);

    private @Nullable UserError problem;

    /** What is wrong; nothing if all is well. */
    public @Nullable UserError problem() {
        return problem;
    }

    /** The key of an entry to make. */
    public CatalogueId key(String text) {
        return read("key", text, CatalogueId::new, CatalogueId.ALLOWED, NO_ID);
    }

    /** An entry, by id or key. */
    public CatalogueId entry(String field, CatalogueKind kind, String text) {
        return CatalogueIds.parse(kind, text)
                .orElseGet(() -> {
                    note(
                            ValidationFailed.of(
                                    field,
                                    "the id or key of an entry, a key being "
                                            + CatalogueId.ALLOWED));
                    return NO_ID;
                });
    }

    /** The same of one that may be absent. */
    @Nullable CatalogueId entryOrNull(String field, CatalogueKind kind, @Nullable String text) {
        return text == null ? null : entry(field, kind, text);
    }

    /** What an entry or a part of one is called. */
    EntryName name(String field, String text) {
        return read(field, text, EntryName::new, EntryName.ALLOWED, NO_NAME);
    }

    /** The same of one that may be absent. */
    @Nullable EntryName nameOrNull(String field, @Nullable String text) {
        return text == null ? null : name(field, text);
    }

    /** The client's id of the command. */
    public @Nullable UUID commandId(@Nullable String text) {
        return text == null
                ? null
                : read("commandId", text, UUID::fromString, "a UUID", new UUID(0, 0));
    }

    /** A day; those of which no calendar speaks are taken for slips. */
    LocalDate date(String field, String text, LocalDate standIn) {
        LocalDate date = read(field, text, LocalDate::parse, DATE, standIn);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            note(ValidationFailed.of(field, DATE));
            return standIn;
        }
        return date;
    }

    /**
     * A value that a text stands for.
     *
     * @param allowed what would be accepted, to follow "must be"
     */
    <T> T read(String field, String text, Function<String, T> type, String allowed, T standIn) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException | DateTimeException notFormed) {
            note(ValidationFailed.of(field, allowed));
            return standIn;
        }
    }

    /** The same of one that may be absent, and is where it could not be read. */
    <T> @Nullable T readOrNull(
            String field, @Nullable String text, Function<String, T> type, String allowed) {
        if (text == null) {
            return null;
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException notFormed) {
            note(ValidationFailed.of(field, allowed));
            return null;
        }
    }

    /** What is made of values that may not go together; the refusal says in words why. */
    <T> T made(String field, Supplier<T> whole, T standIn) {
        try {
            return whole.get();
        } catch (IllegalArgumentException contrary) {
            note(
                    new ValidationFailed(
                            "VALIDATION_FAILED",
                            contrary.getMessage() + ".",
                            ValidationFailed.pathOf(field)));
            return standIn;
        }
    }

    /**
     * A list, entry by entry.
     *
     * @param one from the path of an entry, and the entry
     */
    static <S, T> List<T> each(String field, @Nullable List<S> list, BiFunction<String, S, T> one) {
        List<S> all = list == null ? List.of() : list;
        return IntStream.range(0, all.size())
                .mapToObj(i -> one.apply(field + "." + i, all.get(i)))
                .toList();
    }

    void note(UserError wrong) {
        problem = problem == null ? wrong : problem;
    }
}
