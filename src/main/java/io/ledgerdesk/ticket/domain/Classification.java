package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.CorrectTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.command.ClassificationCommand.SetCustomFields;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import io.ledgerdesk.ticket.command.TicketRejection.TooMany;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Marks;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Registration;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.word.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What sort of matter it is, how much it matters, and by what it is found. */
final class Classification {
    private final TextRules texts;
    private final TicketLimits limits;

    Classification(TextRules texts, TicketLimits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    Decision<TicketEvent> decide(Registered ticket, ClassificationCommand command) {
        return switch (command) {
            case ClassifyTicket c -> classify(ticket, c);
            case OverridePriority c -> override(ticket, c);
            case ResetPriority c -> reset(ticket);
            case CorrectTicket c -> correct(ticket, c);
            case SetCustomFields c -> new CustomFields(texts, limits).decide(ticket, c);
            case TagTicket c -> tag(ticket, c);
            case UntagTicket c -> untag(ticket, c);
        };
    }

    /**
     * The classification with what is given set and the priority derived, unless overridden.
     *
     * @param c its rule absent for the one that holds
     */
    static ClassifiedAs given(Marks marks, boolean vip, ClassifyTicket c) {
        ClassifiedAs before = marks.classified();
        Impact impact = c.impact() == null ? before.impact() : c.impact();
        Urgency urgency = c.urgency() == null ? before.urgency() : c.urgency();
        PriorityRule rule = c.rule() == null ? marks.rule() : c.rule();
        return new ClassifiedAs(
                c.kind() == null ? before.kind() : c.kind(),
                c.topic() == null ? before.topic() : new Topic(c.topic()),
                impact,
                urgency,
                marks.overridden() ? before.priority() : rule.priority(impact, urgency, vip),
                c.service() == null ? before.service() : c.service().service(),
                c.agreement() == null ? before.agreement() : c.agreement());
    }

    /** What there is to be recorded of it; nothing if it is as it was. */
    static List<TicketEvent> classified(TicketId id, Marks marks, boolean vip, ClassifyTicket c) {
        ClassifiedAs before = marks.classified();
        ClassifiedAs after = given(marks, vip, c);
        if (after.equals(before)) {
            return List.of();
        }
        PriorityRule rule = c.rule() == null || c.rule().equals(marks.rule()) ? null : c.rule();
        TicketClassified classified = new TicketClassified(id, before, after, rule);
        ServiceChoice to = c.service();
        // a ticket keeps the process that it began with, however its service changes
        return to == null || to.service().equals(before.service())
                ? List.of(classified)
                : List.of(
                        classified, new ProcessBegun(id, to.service(), to.version(), to.process()));
    }

    static Optional<ValidationFailed> invalidTopic(@Nullable String topic) {
        return topic == null || Topic.isValid(topic)
                ? Optional.empty()
                : Optional.of(new ValidationFailed("topic", Topic.ALLOWED));
    }

    private static Decision<TicketEvent> classify(Registered ticket, ClassifyTicket c) {
        Optional<ValidationFailed> invalid = invalidTopic(c.topic());
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        boolean vip = ticket.registration().requester().vip();
        return Decision.accepted(classified(ticket.id(), ticket.marks(), vip, c));
    }

    private Decision<TicketEvent> override(Registered ticket, OverridePriority c) {
        Marks marks = ticket.marks();
        Priority from = marks.classified().priority();
        if (marks.overridden() && c.priority() == from) {
            return Decision.nothing();
        }
        return texts.body("reason", c.reason())
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new PriorityOverridden(
                                        ticket.id(),
                                        from,
                                        c.priority(),
                                        ticket.section(c.reason()))));
    }

    private static Decision<TicketEvent> reset(Registered ticket) {
        ClassifiedAs now = ticket.marks().classified();
        Priority from = now.priority();
        if (!ticket.marks().overridden() || from == null) {
            return Decision.nothing();
        }
        boolean vip = ticket.registration().requester().vip();
        return Decision.accepted(
                new PriorityReset(
                        ticket.id(),
                        from,
                        ticket.marks().rule().priority(now.impact(), now.urgency(), vip)));
    }

    private Decision<TicketEvent> correct(Registered ticket, CorrectTicket c) {
        Optional<ValidationFailed> invalid =
                Optional.ofNullable(c.subject())
                        .flatMap(subject -> texts.subject("subject", subject))
                        .or(() -> texts.body("description", c.description()))
                        .or(() ->
                                Optional.ofNullable(c.requester())
                                        .flatMap(who -> Contacts.invalid(texts, who)));
        return invalid.<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() -> corrected(ticket, c));
    }

    private static Decision<TicketEvent> corrected(Registered ticket, CorrectTicket c) {
        Registration said = ticket.registration();
        Contact requester = c.requester() == null ? null : Contacts.of(c.requester());
        PersonId owner = requester == null ? ticket.requester() : requester.id();
        Personal<String> subject = changed(said.subject(), owner, c.subject());
        Personal<String> description = changed(said.description(), owner, c.description());
        Contact newRequester = said.requester().equals(requester) ? null : requester;
        if (subject == null && description == null && newRequester == null) {
            return Decision.nothing();
        }
        List<TicketEvent> events = new ArrayList<>();
        events.add(
                new TicketCorrected(
                        ticket.id(),
                        new Correction(
                                subject == null ? null : Contacts.readable(said.subject()),
                                description == null ? null : Contacts.readable(said.description()),
                                newRequester == null ? null : Contacts.readable(said.requester())),
                        new Correction(subject, description, newRequester)));
        boolean vip = newRequester == null ? said.requester().vip() : newRequester.vip();
        ClassifyTicket anew =
                new ClassifyTicket(ticket.id(), null, null, null, null, null, null, c.rule());
        events.addAll(classified(ticket.id(), ticket.marks(), vip, anew));
        return Decision.accepted(events);
    }

    private static @Nullable Personal<String> changed(
            Personal<String> before, PersonId owner, @Nullable String text) {
        return text == null || text.equals(before.value()) ? null : Personal.of(owner, text);
    }

    private Decision<TicketEvent> tag(Registered ticket, TagTicket c) {
        return tags(
                c.tags(),
                tags -> {
                    Set<TicketTag> present = ticket.marks().tags();
                    List<TicketTag> missing =
                            tags.stream().filter(tag -> !present.contains(tag)).toList();
                    if (missing.isEmpty()) {
                        return Decision.nothing();
                    }
                    return present.size() + missing.size() > limits.tags()
                            ? Decision.rejected(new TooMany("tags", limits.tags()))
                            : Decision.accepted(new TicketTagged(ticket.id(), missing));
                });
    }

    private Decision<TicketEvent> untag(Registered ticket, UntagTicket c) {
        return tags(
                c.tags(),
                tags -> {
                    List<TicketTag> present =
                            tags.stream().filter(ticket.marks().tags()::contains).toList();
                    return present.isEmpty()
                            ? Decision.nothing()
                            : Decision.accepted(new TicketUntagged(ticket.id(), present));
                });
    }

    private Decision<TicketEvent> tags(
            List<String> words, Function<List<TicketTag>, Decision<TicketEvent>> decision) {
        List<String> given =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().toList();
        if (given.isEmpty() || given.size() > limits.tags()) {
            return Decision.rejected(
                    new ValidationFailed("tags", "1 to " + limits.tags() + " tags"));
        }
        if (!given.stream().allMatch(TicketTag::isValid)) {
            return Decision.rejected(new ValidationFailed("tags", TicketTag.ALLOWED));
        }
        return decision.apply(given.stream().map(TicketTag::new).sorted().toList());
    }
}
