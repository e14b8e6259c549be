package io.ledgerdesk.ticket.view.conversation;

/** How something was said. */
public enum MessageKind {
    /** By the desk, to the requester. */
    REPLY,
    /** By the desk, which waits for what the requester says to it. */
    QUESTION,
    /** By the desk, with the resolution. */
    ANSWER,
    /** By somebody outside the desk. */
    RECEIVED,
    /** Within the desk. */
    NOTE;

    /** Whether the requester may read it. */
    public boolean isPublic() {
        return this != NOTE;
    }
}
