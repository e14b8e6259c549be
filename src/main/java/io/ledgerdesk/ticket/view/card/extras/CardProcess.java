package io.ledgerdesk.ticket.view.card.extras;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a ticket is worked on.
 *
 * @param service whose process it is, as it was in that version
 * @param done the steps that are, in the order in which they were ticked
 */
public record CardProcess(
        CatalogueId service, int version, ServiceProcess template, List<Done> done) {
    public CardProcess {
        done = List.copyOf(done);
    }

    /** A step that is done. */
    public record Done(CatalogueId step, PersonId by, Instant at) {}

    /** The one that a ticket goes on by; what is done under the same keys is done. */
    static CardProcess begun(@Nullable CardProcess before, ProcessBegun event) {
        List<CatalogueId> keys =
                event.process().checklist().stream().map(ChecklistStep::key).toList();
        return new CardProcess(
                event.service(),
                event.version(),
                event.process(),
                before == null
                        ? List.of()
                        : before.done.stream().filter(one -> keys.contains(one.step())).toList());
    }

    /** After an event of a kind that may tick a step; the same object if it does not. */
    static @Nullable CardProcess after(@Nullable CardProcess before, RecordedEvent recorded) {
        if (before == null) {
            return null;
        }
        return switch (recorded.event()) {
            case ChecklistStepTicked e -> before.ticked(e.step(), recorded);
            case ChecklistStepUnticked e -> before.unticked(e.step());
            default -> before;
        };
    }

    private CardProcess ticked(CatalogueId step, RecordedEvent event) {
        Done now = new Done(step, event.actor().id(), event.header().occurredAt());
        return with(Stream.concat(others(step), Stream.of(now)).toList());
    }

    private CardProcess unticked(CatalogueId step) {
        return with(others(step).toList());
    }

    private Stream<Done> others(CatalogueId step) {
        return done.stream().filter(one -> !one.step().equals(step));
    }

    private CardProcess with(List<Done> other) {
        return new CardProcess(service, version, template, other);
    }
}
