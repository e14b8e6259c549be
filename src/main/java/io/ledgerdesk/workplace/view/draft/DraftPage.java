package io.ledgerdesk.workplace.view.draft;

import java.util.List;

/**
 * A part of a person's drafts, the latest first.
 *
 * @param hasNext whether others come after the last
 */
public record DraftPage(List<Draft> drafts, boolean hasNext) {
    /** Most drafts of a page: each may be as long as a message. */
    public static final int MOST = 20;

    public DraftPage {
        drafts = List.copyOf(drafts);
    }
}
