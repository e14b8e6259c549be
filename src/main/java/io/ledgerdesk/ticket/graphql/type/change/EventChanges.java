package io.ledgerdesk.ticket.graphql.type.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.List;

/** Which fields of a ticket an event changed, of those that its reader may see. */
public final class EventChanges {
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final FieldDifferences differences = new FieldDifferences();
    private final JsonNode data;

    private EventChanges(JsonNode data) {
        this.data = data;
    }

    /**
     * None for an event that changes no field that has a value before and after.
     *
     * @param data what of the event the reader may see
     */
    public static List<EventChange> of(TicketEvent event, JsonNode data) {
        EventChanges changes = new EventChanges(data);
        switch (event) {
            case AssignmentEvent e -> changes.assignment(e);
            case ClassificationEvent e -> changes.classification(e);
            case SuspensionEvent e -> changes.suspension(e);
            case RelationEvent e -> changes.relation(e);
            case ParticipationEvent e -> changes.participation(e);
            case LifecycleEvent e -> {}
            case ConversationEvent e -> {}
            case ResolutionEvent e -> {}
            case ImportEvent e -> changes.imported(e);
        }
        return changes.differences.sorted();
    }

    private void assignment(AssignmentEvent event) {
        switch (event) {
            case TicketAssigned e -> fields("");
            case TicketUnassigned e -> fields("");
            case TicketEscalated e -> {
                fields("");
                differences.add("line", data.path("fromLine"), data.path("line"));
            }
            case WorkStarted e -> {}
            case ManagementInformed e -> {}
        }
    }

    private void classification(ClassificationEvent event) {
        switch (event) {
            case TicketClassified e -> fields("");
            case ProcessBegun e -> {}
            case TicketCorrected e -> corrected();
            case PriorityOverridden e ->
                    differences.add("priority", data.path("from"), data.path("to"));
            case PriorityReset e -> differences.add("priority", data.path("from"), data.path("to"));
            case CustomFieldsSet e ->
                    data.path("changes")
                            .forEach(change ->
                                    differences.addChanged(
                                            "customFields." + change.path("key").asText(),
                                            only(change.path("from")),
                                            only(change.path("to"))));
            case TicketTagged e ->
                    data.path("tags").forEach(tag -> differences.add("tags", NOTHING, tag));
            case TicketUntagged e ->
                    data.path("tags").forEach(tag -> differences.add("tags", tag, NOTHING));
        }
    }

    private void suspension(SuspensionEvent event) {
        switch (event) {
            case TicketPutOnHold e -> differences.fields("hold.", NOTHING, data.path("hold"));
            case HoldChanged e -> fields("hold.");
            case WorkResumed e -> {}
            case RequesterReminded e -> {}
        }
    }

    private void relation(RelationEvent event) {
        switch (event) {
            case TicketLinked e -> differences.add("links", NOTHING, data.path("otherNumber"));
            case TicketUnlinked e -> differences.add("links", data.path("otherNumber"), NOTHING);
            case TicketMerged e -> differences.add("mergedInto", NOTHING, data.path("intoNumber"));
            case TicketUnmerged e ->
                    differences.add("mergedInto", data.path("outOfNumber"), NOTHING);
            case TicketAbsorbed e -> {}
            case MergedTicketReleased e -> {}
            case MessagesSplitOff e -> {}
            case MessagesTakenOver e -> {}
        }
    }

    private void participation(ParticipationEvent event) {
        switch (event) {
            case TicketWatched e -> differences.add("watchers", NOTHING, data.path("watcher"));
            case TicketUnwatched e -> differences.add("watchers", data.path("watcher"), NOTHING);
            case TicketShared e ->
                    differences.add(
                            "sharedWith." + sharer().asText(),
                            data.path("before"),
                            data.path("level"));
            case TicketUnshared e -> differences.add("sharedWith", sharer(), NOTHING);
            case WorkLogged e -> {}
            case CallLogged e -> {}
            case ChecklistStepTicked e -> differences.add("checklist", NOTHING, data.path("step"));
            case ChecklistStepUnticked e ->
                    differences.add("checklist", data.path("step"), NOTHING);
        }
    }

    private void imported(ImportEvent event) {
        switch (event) {
            case StateImported e -> differences.add("state", data.path("from"), data.path("to"));
            case TicketImported e -> {}
            case RowImported e -> {}
        }
    }

    private void fields(String prefix) {
        differences.fields(prefix, data.path("from"), data.path("to"));
    }

    /** Only what changed is in a correction: it is told even where it is erased. */
    private void corrected() {
        data.path("to")
                .properties()
                .forEach(field ->
                        differences.addChanged(
                                field.getKey(),
                                data.path("from").path(field.getKey()),
                                field.getValue()));
    }

    private JsonNode sharer() {
        JsonNode with = data.path("with");
        return with.has("person") ? with.path("person") : with.path("group");
    }

    /** The one value that a custom field holds. */
    private static JsonNode only(JsonNode value) {
        return value.isObject() && !value.isEmpty() ? value.iterator().next() : NOTHING;
    }
}
