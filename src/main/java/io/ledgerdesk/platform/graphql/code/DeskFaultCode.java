package io.ledgerdesk.platform.graphql.code;

/**
 * Faults of the desk or of its surroundings, whose message only its log tells: a client is given
 * the code and the id under which the log has it.
 */
public enum DeskFaultCode implements ClientCode {
    STORE_UNAVAILABLE(
            "the database cannot be reached; nothing was written",
            "send it again later, with the same `commandId`"),
    STORE_ANSWER_LOST(
            "whether it was written is not known",
            "send it again with the same `commandId`, and hear what became of it"),
    EVENT_TYPE_UNKNOWN(
            "a newer desk wrote an event that this one cannot read",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENT_REVISION_UNKNOWN(
            "a newer desk wrote an event that this one cannot read",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENT_UNREADABLE(
            "a stored event is damaged",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENT_OUT_OF_ORDER(
            "an event of a ticket that was never registered: the log was altered",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENTS_TOO_MANY(
            "the ticket has more events than the desk reads for one command",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENT_NOT_STORABLE(
            "PostgreSQL refuses what was decided; nothing was written",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENT_UNWRITABLE(
            "what was decided cannot be encoded; nothing was written",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    EVENT_ID_TAKEN(
            "an event of this id is there already; nothing was written",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    TAG_INVALID(
            "an event is tagged wrongly; nothing was written",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    PAGE_SIZE_INVALID(
            "the desk asked its log for a page that cannot be",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    DECISION_UNDECIDED(
            "the rules asked for the same ticket again and again; nothing was written",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    DECISION_OUT_OF_BOUNDS(
            "the rules wrote about a ticket they had not read; nothing was written",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    PERSON_KEY_UNREADABLE(
            "the key of a person was altered in the database",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    MASTER_KEY_WRONG(
            "the master key was replaced meanwhile",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    FILE_STORE_UNAVAILABLE(
            "the store of files cannot be reached, or has no room", "send it again later"),
    FILE_CONTENT_MISSING(
            "the content of a file is not in the store",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    FILE_UNREADABLE(
            "the content of a file was altered in the store",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    DRAFT_UNREADABLE("a draft was altered in the database", "discard it"),
    PROJECTION_UNKNOWN(
            "there is no read model of this name",
            "tell whoever runs the desk the id in `extensions.correlationId`"),
    REBUILD_IMPOSSIBLE(
            "the read model cannot be rebuilt",
            "tell whoever runs the desk the id in `extensions.correlationId`");

    private final String meaning;
    private final String remedy;

    DeskFaultCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
