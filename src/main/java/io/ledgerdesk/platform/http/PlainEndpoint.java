package io.ledgerdesk.platform.http;

import io.smallrye.mutiny.Uni;

/** Something that is asked for by plain HTTP; each module offers its own as beans. */
public interface PlainEndpoint {

    /** Such as {@code POST}. */
    String method();

    /** Such as {@code /imports/:id/report.csv}; a colon begins the name of a part. */
    String path();

    /**
     * Answers on any thread. A {@link io.ledgerdesk.kernel.Fault} with one of its {@link
     * PlainAnswer.Refused}'s codes is better given as that.
     */
    Uni<PlainAnswer> answer(PlainRequest request);
}
