package io.ledgerdesk.ticket.command.rule;

import java.util.List;

/** A rule that a command may be against; its name is the refusal's code. */
public enum TicketRule {
    LINK_TO_ITSELF("A ticket cannot be linked to itself, nor to one that was merged with it."),
    LINK_CYCLE("The link would lead round in a circle."),
    MERGE_WITH_ITSELF("A ticket cannot be merged with itself."),
    MERGE_INTO_MERGED(
            "The other ticket was merged itself: merge into the one that goes on for it."),
    MERGE_INTO_FINISHED("The other ticket is closed or cancelled: reopen or reinstate it first."),
    MERGE_ACROSS_COMPANIES(
            "Tickets are merged only within a company, or where there is none, of one requester."),
    TICKET_IS_MERGED("The ticket was merged: unmerge it instead."),
    TICKET_NOT_MERGED("The ticket was cancelled, not merged: reinstate it instead."),
    SPLIT_OF_ALL_MESSAGES("At least one message must stay with the ticket."),
    MESSAGE_NOT_FOUND("The ticket has no such message."),
    NOTE_NOT_FOUND("The ticket has no such note."),
    FILE_NOT_FOUND("The ticket has no such file."),
    REVIEW_BY_PROPOSER("Another person than the one who proposed it reviews an answer."),
    HOLD_ENDS_IN_PAST("A hold ends in the future."),
    REVIEW_REQUIRED("Answers of this service are reviewed: propose the resolution instead."),
    CHECKLIST_OPEN("Mandatory steps of the checklist are open: tick them first."),
    STEP_NOT_FOUND("The ticket's checklist has no such step."),
    FIELD_REQUIRED("Fields that the service requires by now must be filled, and stay so.");

    private final String sentence;

    TicketRule(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence for the person who asked. */
    public String sentence() {
        return sentence;
    }

    /**
     * The same, naming what stands against it.
     *
     * @param about in words, in the order in which people know them; may be empty
     */
    public String sentence(List<String> about) {
        return about.isEmpty() ? sentence : sentence + " " + String.join(", ", about) + ".";
    }
}
