package io.ledgerdesk.platform.graphql.relay;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where a page lies in its list. */
@Type("PageInfo")
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether entries come after the last.") boolean hasNextPage,
        @Description("Whether entries come before the first.") boolean hasPreviousPage,
        @Description("The first entry's cursor; absent on an empty page.")
                @Nullable String startCursor,
        @Description("The last entry's cursor; absent on an empty page.")
                @Nullable String endCursor) {

    /** Of a page with these cursors. */
    public static PageInfo of(List<String> cursors, boolean hasPrevious, boolean hasNext) {
        return new PageInfo(
                hasNext,
                hasPrevious,
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
    }
}
