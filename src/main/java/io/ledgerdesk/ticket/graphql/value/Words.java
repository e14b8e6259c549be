package io.ledgerdesk.ticket.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/** Between an enumeration of the module and the schema's of the same constants. */
@Published
public final class Words {
    private Words() {}

    public static <T extends Enum<T>> T as(Class<T> type, Enum<?> word) {
        return Enum.valueOf(type, word.name());
    }

    public static <T extends Enum<T>> @Nullable T orNull(Class<T> type, @Nullable Enum<?> word) {
        return word == null ? null : as(type, word);
    }
}
