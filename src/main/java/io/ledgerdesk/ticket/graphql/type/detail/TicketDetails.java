package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The part of a ticket that most leave empty, and much of which only staff may see. */
public abstract class TicketDetails extends TicketTimes {
    private final CardExtras extras;
    private final boolean ofStaff;

    /**
     * @param card no more of it than the reader may see
     */
    protected TicketDetails(TicketCard card, Reader reader) {
        super(card);
        this.extras = card.extras();
        this.ofStaff = reader == Reader.STAFF;
    }

    @Description("The line of support it stands in, 1 to 3.")
    public int getLine() {
        return extras.line().number();
    }

    @Description("Whether the requester is served first; absent for a requester.")
    public @Nullable Boolean getVip() {
        return ofStaff ? extras.vip() : null;
    }

    @Description("Whether somebody set the priority by hand.")
    public boolean isPriorityOverridden() {
        return extras.overridden();
    }

    @Description("Why and until when it is suspended; absent while it is not, and for a requester.")
    public @Nullable Hold getHold() {
        return ofStaff ? orNull(extras.hold(), Hold::of) : null;
    }

    @Description("The answer that waits for a reviewer; absent if none does, and for a requester.")
    public @Nullable Proposal getProposal() {
        return ofStaff ? orNull(extras.proposal(), Proposal::of) : null;
    }

    @NonNull
    @Description("What the desk has marked it with, sorted; none for a requester.")
    public List<@NonNull String> getTags() {
        return extras.tags().stream().map(TicketTag::value).toList();
    }

    @NonNull
    @Description("The custom fields that hold something, by key; none for a requester.")
    public List<@NonNull CustomField> getCustomFields() {
        return extras.fields().stream().map(CustomField::of).toList();
    }

    @NonNull
    @Description("Who wants to hear of it; none for a requester.")
    public List<@NonNull Watcher> getWatchers() {
        return extras.watchers().stream().map(Watcher::of).toList();
    }

    @NonNull
    @Description("Who outside its own people may see it.")
    public List<@NonNull Share> getShares() {
        return extras.shares().stream().map(Share::of).toList();
    }

    @Description(
            "The quality manager's verdict on the closed ticket; absent while there is none, and"
                    + " for a requester.")
    public @Nullable ScoreCard getReview() {
        return ofStaff ? orNull(extras.review(), ScoreCard::of) : null;
    }

    @Description("Minutes of work that were logged; absent for a requester.")
    public @Nullable Integer getWorkedMinutes() {
        return ofStaff ? extras.workedMinutes() : null;
    }

    @Description(
            "From where in another system's log it was imported; absent if it was not, and for a"
                    + " requester.")
    public @Nullable ImportedFrom getImportedFrom() {
        return ofStaff ? orNull(extras.importedFrom(), ImportedFrom::of) : null;
    }

    @Description(
            "By what it is worked on, and how far that has come; absent while it concerns no"
                    + " service, and for a requester.")
    public @Nullable TicketProcess getProcess() {
        return ofStaff ? orNull(extras.process(), TicketProcess::of) : null;
    }

    private static <T, S> @Nullable S orNull(@Nullable T part, Function<T, S> shown) {
        return part == null ? null : shown.apply(part);
    }
}
