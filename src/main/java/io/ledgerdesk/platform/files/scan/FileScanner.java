package io.ledgerdesk.platform.files.scan;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Looks for harm in a content. */
public interface FileScanner {

    /**
     * @param content plain, taken as fast as the scanner reads
     * @return fails with a {@link io.ledgerdesk.kernel.Fault} {@code FILE_NOT_SCANNED} if the
     *     scanner cannot be reached or gives no verdict
     */
    Uni<Verdict> scan(Multi<byte[]> content);

    /** What it found. */
    sealed interface Verdict {

        /** Nothing. */
        record Clean() implements Verdict {}

        /**
         * Something.
         *
         * @param what as the scanner names it
         */
        record Infected(String what) implements Verdict {}
    }
}
