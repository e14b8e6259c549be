package io.ledgerdesk.platform.files;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param maxSize of a file in bytes
 * @param maxCount of files in one upload
 * @param maxInFlight uploads under way on a node, then {@code STORE_BUSY}
 * @param silence how long nothing may come of an upload, then {@code FILE_UPLOAD_GIVEN_UP}
 * @param orphanAge how long a file is kept that belongs to nothing
 * @param holdUnscanned whether a file is kept, but not given out, while the scanner cannot be
 *     asked; else it is refused
 */
public record FileLimits(
        long maxSize,
        int maxCount,
        int maxInFlight,
        Duration silence,
        Duration orphanAge,
        boolean holdUnscanned) {}
