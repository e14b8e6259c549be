package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.command.ParticipationCommand;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogCall;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnshareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UntickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.With;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithGroup;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.TooMany;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.process.WorkProcess;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.state.Circle.Share;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who else has to do with a ticket, and what was done about it beside writing. */
final class Participation {
    private static final int MOST_MINUTES = 1440;
    private static final Duration LONGEST_CALL = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final TextRules texts;
    private final TicketLimits limits;

    Participation(TextRules texts, TicketLimits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    Decision<TicketEvent> decide(
            Registered ticket, ParticipationCommand command, DecisionContext context) {
        return switch (command) {
            case WatchTicket c -> watch(ticket, c, context.actor());
            case UnwatchTicket c -> unwatch(ticket, c, context.actor());
            case ShareTicket c -> share(ticket, c);
            case UnshareTicket c -> unshare(ticket, c);
            case LogWork c -> logWork(ticket, c, context);
            case LogCall c -> logCall(ticket, c, context.now());
            case TickStep c -> step(ticket, c.step(), true);
            case UntickStep c -> step(ticket, c.step(), false);
        };
    }

    private Decision<TicketEvent> watch(Registered ticket, WatchTicket c, Actor actor) {
        Somebody who = orSelf(c.who(), actor);
        if (ticket.circle().watchers().contains(who.id())) {
            return Decision.nothing();
        }
        if (ticket.circle().watchers().size() >= limits.watchers()) {
            return Decision.rejected(new TooMany("watchers", limits.watchers()));
        }
        return texts.line("who.name", who.name())
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new TicketWatched(
                                        ticket.id(), who.id(), named(who.id(), who.name()))));
    }

    private static Decision<TicketEvent> unwatch(Registered ticket, UnwatchTicket c, Actor actor) {
        PersonId who = c.who() == null ? actor.id() : c.who();
        return ticket.circle().watchers().contains(who)
                ? Decision.accepted(new TicketUnwatched(ticket.id(), who))
                : Decision.nothing();
    }

    private Decision<TicketEvent> share(Registered ticket, ShareTicket c) {
        Optional<ValidationFailed> invalid = invalid(c.with());
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        Sharer with = sharer(c.with());
        Optional<Share> present = ticket.circle().share(with);
        ShareLevel before = present.map(Share::level).orElse(null);
        if (before == c.level()) {
            return Decision.nothing();
        }
        return present.isEmpty() && ticket.circle().shares().size() >= limits.shares()
                ? Decision.rejected(new TooMany("shares", limits.shares()))
                : Decision.accepted(new TicketShared(ticket.id(), with, c.level(), before));
    }

    private Decision<TicketEvent> unshare(Registered ticket, UnshareTicket c) {
        Optional<ValidationFailed> invalid = invalid(c.with());
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        return ticket.circle()
                .share(sharer(c.with()))
                .<Decision<TicketEvent>>map(share ->
                        Decision.accepted(new TicketUnshared(ticket.id(), readable(share.with()))))
                .orElseGet(Decision::nothing);
    }

    private Decision<TicketEvent> logWork(Registered ticket, LogWork c, DecisionContext context) {
        Instant startedAt =
                c.startedAt() == null
                        ? context.now().minus(Duration.ofMinutes(c.minutes()))
                        : c.startedAt();
        if (c.minutes() < 1 || c.minutes() > MOST_MINUTES) {
            return Decision.rejected(new ValidationFailed("minutes", "1 to " + MOST_MINUTES));
        }
        Somebody worker = orSelf(c.worker(), context.actor());
        return past("startedAt", startedAt, context.now())
                .or(() -> texts.body("what", c.what()))
                .or(() -> texts.line("worker.name", worker.name()))
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new WorkLogged(
                                        ticket.id(),
                                        c.entry(),
                                        new Agent(worker.id(), named(worker.id(), worker.name())),
                                        c.minutes(),
                                        startedAt.truncatedTo(ChronoUnit.MICROS),
                                        c.billable(),
                                        ticket.section(c.what()))));
    }

    private Decision<TicketEvent> logCall(Registered ticket, LogCall c, Instant now) {
        Optional<ValidationFailed> invalid =
                c.duration().isNegative() || c.duration().compareTo(LONGEST_CALL) > 0
                        ? Optional.of(new ValidationFailed("duration", "0 to 24 hours"))
                        : past("startedAt", c.startedAt(), now);
        return invalid.or(() -> texts.line("number", c.number()))
                .or(() -> texts.line("recording", c.recording()))
                .or(() -> texts.body("summary", c.summary()))
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new CallLogged(
                                        ticket.id(),
                                        c.entry(),
                                        c.direction(),
                                        ticket.section(c.number()),
                                        c.startedAt().truncatedTo(ChronoUnit.MICROS),
                                        c.duration().truncatedTo(ChronoUnit.MILLIS),
                                        ticket.sectionOrNone(c.recording()),
                                        ticket.sectionOrNone(c.summary()))));
    }

    private static Decision<TicketEvent> step(Registered ticket, String key, boolean done) {
        WorkProcess process = ticket.marks().process();
        Optional<ChecklistStep> step = process.step(key);
        if (step.isEmpty()) {
            return Decision.rejected(new AgainstRule(TicketRule.STEP_NOT_FOUND));
        }
        CatalogueId id = step.get().key();
        EntryName title = step.get().title();
        if (process.ticked().contains(id) == done) {
            return Decision.nothing();
        }
        return Decision.accepted(
                done
                        ? new ChecklistStepTicked(ticket.id(), id, title)
                        : new ChecklistStepUnticked(ticket.id(), id, title));
    }

    private static Optional<ValidationFailed> past(String path, Instant at, Instant now) {
        return at.isAfter(now) || at.isBefore(EARLIEST)
                ? Optional.of(new ValidationFailed(path, "in 1970 or later and not in the future"))
                : Optional.empty();
    }

    private Optional<ValidationFailed> invalid(With with) {
        return switch (with) {
            case WithPerson person -> texts.line("with.person.name", person.name());
            case WithGroup group ->
                    Label.isValid(group.name())
                            ? Optional.empty()
                            : Optional.of(new ValidationFailed("with.group.name", Label.ALLOWED));
        };
    }

    private static Sharer sharer(With with) {
        return switch (with) {
            case WithPerson person ->
                    new Sharer(person.id(), named(person.id(), person.name()), null, null);
            case WithGroup group -> new Sharer(null, null, group.id(), new Label(group.name()));
        };
    }

    private static Sharer readable(Sharer with) {
        return new Sharer(
                with.person(),
                Contacts.readable(with.personName()),
                with.group(),
                with.groupName());
    }

    private static Somebody orSelf(@Nullable Somebody who, Actor actor) {
        return who == null ? new Somebody(actor.id(), actor.name()) : who;
    }

    private static @Nullable Personal<String> named(PersonId id, @Nullable String name) {
        return name == null ? null : Personal.of(id, name);
    }
}
