package io.ledgerdesk.platform.accessrecord;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records: those that meet every condition given.
 *
 * @param until before this instant
 */
public record AccessFilter(
        @Nullable String person,
        @Nullable String ticket,
        @Nullable String operation,
        @Nullable Instant from,
        @Nullable Instant until) {}
