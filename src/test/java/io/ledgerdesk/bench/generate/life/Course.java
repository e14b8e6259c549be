package io.ledgerdesk.bench.generate.life;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.wait.WaitStep;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comes next in a ticket's life: what people do, and what the desk does when they do not. */
final class Course {
    private static final Actor TIMER = Actor.system("timer");
    private static final Actor MONITORING =
            new Actor(Actor.Kind.INTEGRATION, new PersonId("monitoring"), null);

    /** As the desk waits where nothing else is configured. */
    private static final int[] REMINDER_DAYS = {2, 5};

    private static final int GIVE_UP_DAYS = 10;
    private static final int CLOSE_DAYS = 7;

    private final People people;
    private final Deeds deeds;

    Course(People people) {
        this.people = people;
        this.deeds = new Deeds(people);
    }

    /** How a ticket begins. */
    Step registration(Life life, TicketNumber number) {
        Chance chance = life.chance;
        People.Person person = life.requester;
        Channel channel =
                switch (chance.share(45, 30, 12, 8, 3, 2)) {
                    case 0 -> Channel.MAIL;
                    case 1 -> Channel.PORTAL;
                    case 2 -> Channel.PHONE;
                    case 3 -> Channel.MESSENGER;
                    case 4 -> Channel.MONITORING;
                    default -> Channel.WEB_FORM;
                };
        boolean sorted = chance.percent(60);
        TicketCommand register =
                new RegisterTicket(
                        life.id,
                        number,
                        person.requester(),
                        channel,
                        person.words().subject(chance),
                        person.words().text(chance, chance.between(8, 70)),
                        life.now(),
                        sorted ? chance.one(TicketKind.values()) : null,
                        channel == Channel.PHONE ? chance.one(Deeds.TOPICS) : null,
                        sorted ? impact(chance) : null,
                        sorted ? chance.one(Urgency.values()) : null,
                        channel == Channel.MONITORING
                                ? "ALERT-" + chance.below(Integer.MAX_VALUE)
                                : null);
        Actor actor =
                switch (channel) {
                    case MAIL, PORTAL, MESSENGER, WEB_FORM, API -> person.actor();
                    case PHONE -> people.firstLine(chance).actor();
                    case MONITORING -> MONITORING;
                };
        return new Step(life.now(), actor, channel.name(), register, null);
    }

    static Impact impact(Chance chance) {
        return switch (chance.share(75, 20, 5)) {
            case 0 -> Impact.PERSON;
            case 1 -> Impact.DEPARTMENT;
            default -> Impact.ORGANISATION;
        };
    }

    /** What comes next; nothing if the ticket rests for good. */
    @Nullable Step next(Life life) {
        return switch (life.ticket().state()) {
            case NEW -> deeds.whileNew(life);
            case ASSIGNED -> deeds.whileAssigned(life);
            case IN_PROGRESS -> deeds.whileInProgress(life);
            case IN_REVIEW -> deeds.whileInReview(life);
            case WAITING_FOR_REQUESTER ->
                    sooner(answer(life), life, ifSilent(life, REMINDER_DAYS, GIVE_UP_DAYS));
            case RESOLVED ->
                    sooner(
                            Replies.verdict(life),
                            life,
                            ifSilent(life, new int[] {CLOSE_DAYS - 1}, CLOSE_DAYS));
            case ON_HOLD -> holdEnd(life);
            case CLOSED -> deeds.afterwards(life);
            case CANCELLED -> null;
        };
    }

    /** One in eight never answers. */
    private @Nullable Step answer(Life life) {
        return life.chance.percent(88) ? Replies.answer(life, Duration.ofHours(20)) : null;
    }

    private static Step sooner(@Nullable Step person, Life life, Step desk) {
        // whoever was reminded has been silent so far
        return person != null
                        && person.at().isBefore(desk.at())
                        && (life.ticket().standing().reminders() == 0 || life.chance.percent(50))
                ? person
                : desk;
    }

    private static Step ifSilent(Life life, int[] reminders, int end) {
        int done = life.ticket().standing().reminders();
        MessageId about = requireNonNull(life.ticket().standing().awaited());
        boolean resolved = end == CLOSE_DAYS;
        if (done < reminders.length) {
            return timed(
                    life,
                    WaitStep.REMIND,
                    done + 1,
                    later(life, reminders[done]),
                    timer -> new RemindRequester(life.id, about, done + 1));
        }
        return timed(
                life,
                resolved ? WaitStep.CLOSE : WaitStep.GIVE_UP,
                0,
                later(life, end),
                timer ->
                        resolved
                                ? new CloseUnanswered(life.id, about)
                                : new ResolveUnanswered(
                                        life.id,
                                        about,
                                        new MessageId(timer.commandId(Years.DESK))));
    }

    private static Instant later(Life life, int days) {
        return life.since().plus(Duration.ofDays(days));
    }

    private static Step holdEnd(Life life) {
        Instant until = requireNonNull(requireNonNull(life.ticket().standing().hold()).until());
        return timed(life, WaitStep.END_HOLD, 0, until, timer -> new EndHold(life.id, until));
    }

    private static Step timed(
            Life life,
            WaitStep kind,
            int step,
            Instant due,
            Function<Timer, TicketCommand> command) {
        Timer timer = new Timer(life.id.tag(), kind.kind(), step, due, life.turn(), kind.rule());
        return new Step(
                due,
                TIMER,
                "SYSTEM",
                command.apply(timer),
                new Step.Timed(timer.commandId(Years.DESK), life.turn(), kind.rule()));
    }
}
