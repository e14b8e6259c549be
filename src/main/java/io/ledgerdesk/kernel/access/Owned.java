package io.ledgerdesk.kernel.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a thing such as a ticket lies within somebody's reach.
 *
 * @param requester id of who asked for it
 * @param company id of the company it was asked for
 * @param group id of the group it lies with
 * @param line 1 to 3, the line it lies on
 * @param sharedWithPeople ids of those it was shared with by name, who watch it, or who are
 *     themselves responsible for it
 * @param sharedWithGroups ids of the groups it was shared with
 */
public record Owned(
        @Nullable String requester,
        @Nullable String company,
        @Nullable String group,
        @Nullable Integer line,
        Set<String> sharedWithPeople,
        Set<String> sharedWithGroups) {}
