package io.ledgerdesk.ticket.view.card.extras;

import io.ledgerdesk.ticket.event.ClassificationEvent.FieldChange;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.CustomField;
import io.ledgerdesk.ticket.word.FieldValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tags and custom fields on their way from before an event to after it. */
final class CardMarks {
    private final Set<TicketTag> tags;
    private final Map<FieldKey, CustomField> fields = new TreeMap<>();

    CardMarks(CardExtras extras) {
        tags = new TreeSet<>(extras.tags());
        extras.fields().forEach(field -> fields.put(field.key(), field));
    }

    List<TicketTag> tags() {
        return List.copyOf(tags);
    }

    List<CustomField> fields() {
        return List.copyOf(fields.values());
    }

    void tagged(Collection<TicketTag> more) {
        tags.addAll(more);
    }

    void untagged(Collection<TicketTag> fewer) {
        fewer.forEach(tags::remove);
    }

    void changed(List<FieldChange> changes) {
        changes.forEach(this::changed);
    }

    private void changed(FieldChange change) {
        FieldValue to = change.to();
        if (to == null) {
            fields.remove(change.key());
        } else {
            fields.put(
                    change.key(),
                    new CustomField(
                            change.key(),
                            CardExtrasStep.text(to.text()),
                            to.number(),
                            to.choice(),
                            to.date(),
                            to.person(),
                            to.flag()));
        }
    }
}
