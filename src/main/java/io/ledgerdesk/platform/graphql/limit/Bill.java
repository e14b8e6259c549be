package io.ledgerdesk.platform.graphql.limit;

import io.ledgerdesk.platform.graphql.limit.Rates.Left;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document costs, and how much more may be asked.
 *
 * @param requested fields that the answer may have
 * @param limit most of these
 */
public record Bill(long requested, long limit, @Nullable Left left) {

    /** As {@code extensions.cost} has it. */
    public Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("requested", requested);
        told.put("limit", limit);
        if (left != null) {
            told.put("perMinute", left.perMinute());
            told.put("remaining", left.remaining());
        }
        return told;
    }
}
