package io.ledgerdesk.ticket.domain.process;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.FieldRule.RequiredFrom;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.id.FieldKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * By what a ticket is worked on, and how far that has come. It stands against what people do; what
 * the desk does by itself it never holds up: nobody is there who could fill a field, tick a step or
 * review.
 *
 * @param template as the service had it when the ticket began with it
 * @param ticked keys of the steps that are done
 */
public record WorkProcess(ServiceProcess template, Set<CatalogueId> ticked) {
    /** Of a ticket that concerns no service. */
    public static final WorkProcess NONE = new WorkProcess(ServiceProcess.NONE, Set.of());

    public WorkProcess {
        ticked = Set.copyOf(ticked);
    }

    /** Another one instead; what is done of it under the same keys is done. */
    public WorkProcess replacedBy(ServiceProcess other) {
        return new WorkProcess(
                other,
                other.checklist().stream()
                        .map(ChecklistStep::key)
                        .filter(ticked::contains)
                        .collect(toUnmodifiableSet()));
    }

    public WorkProcess ticked(CatalogueId step) {
        Set<CatalogueId> more = new HashSet<>(ticked);
        more.add(step);
        return new WorkProcess(template, more);
    }

    public WorkProcess unticked(CatalogueId step) {
        Set<CatalogueId> fewer = new HashSet<>(ticked);
        fewer.remove(step);
        return new WorkProcess(template, fewer);
    }

    /** The step of a key; empty if the checklist has none such. */
    public Optional<ChecklistStep> step(String key) {
        return template.checklist().stream()
                .filter(step -> step.key().value().equals(key))
                .findFirst();
    }

    /** What the field of a key is to hold; empty if the process says nothing of it. */
    public Optional<FieldRule> field(String key) {
        return template.fields().stream()
                .filter(rule -> rule.key().value().equals(key))
                .findFirst();
    }

    /**
     * Why somebody may not begin to work.
     *
     * @param filled fields that hold something
     */
    public Optional<TicketRejection> againstWork(Set<FieldKey> filled) {
        return missing(filled, rule -> rule.requiredFrom() == RequiredFrom.WORK);
    }

    /**
     * Why fields may not be emptied on which somebody works, or works again after a wait.
     *
     * @param emptied fields that would hold nothing any more
     */
    public Optional<TicketRejection> againstEmptying(Set<FieldKey> emptied) {
        return unfilled(rule ->
                rule.requiredFrom() == RequiredFrom.WORK
                        && emptied.contains(new FieldKey(rule.key().value())));
    }

    /** Why nobody may resolve without a review. */
    public Optional<TicketRejection> againstResolving(Set<FieldKey> filled) {
        return template.review()
                ? Optional.of(new AgainstRule(TicketRule.REVIEW_REQUIRED))
                : againstAnswering(filled);
    }

    /**
     * Why no answer may go out, reviewed or not.
     *
     * @param filled fields that hold something
     */
    public Optional<TicketRejection> againstAnswering(Set<FieldKey> filled) {
        List<String> open =
                template.checklist().stream()
                        .filter(step -> step.mandatory() && !ticked.contains(step.key()))
                        .map(step -> step.key() + " (" + step.title() + ")")
                        .toList();
        return open.isEmpty()
                ? missing(filled, rule -> rule.requiredFrom() != null)
                : Optional.of(new AgainstRule(TicketRule.CHECKLIST_OPEN, open));
    }

    private Optional<TicketRejection> missing(Set<FieldKey> filled, Predicate<FieldRule> required) {
        return unfilled(required.and(rule -> !filled.contains(new FieldKey(rule.key().value()))));
    }

    private Optional<TicketRejection> unfilled(Predicate<FieldRule> which) {
        List<String> missing =
                template.fields().stream()
                        .filter(which)
                        .map(rule -> rule.key() + " (" + rule.label() + ")")
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new AgainstRule(TicketRule.FIELD_REQUIRED, missing));
    }
}
