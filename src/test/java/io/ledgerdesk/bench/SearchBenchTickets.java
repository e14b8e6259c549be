package io.ledgerdesk.bench;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Tickets whose words stand in them as often as words do (Zipf), and some as often as is asked for.
 */
final class SearchBenchTickets {
    /** By name, in the order of the table. */
    static final Map<String, String> SEARCHES =
            Map.of(
                    "a in every third", "принтер",
                    "b two of every third, together", "принтер бумага",
                    "c two of every third, never together", "принтер сканер",
                    "d one in a hundred", "туннель",
                    "e common and one in a hundred", "принтер туннель",
                    "f in five tickets", "жужелица",
                    "g common and in five", "принтер жужелица",
                    "h nowhere", "абракадабрический",
                    "i mistyped", "жужилица",
                    "j a beginning", "прин");

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor BOB = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");
    private static final String[] SYLLABLES =
            "ка ро ли на те ву со ми до пе ра зу го ни фа бе lo re in ta ves mo der kin pal su"
                    .split(" ");
    private static final int WORDS = 60_000;
    private static final double SPREAD = Math.log(WORDS);

    private final Random random = new Random(42);
    private int registered;
    private long position;

    int registered() {
        return registered;
    }

    List<RecordedEvent> next(int count) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TicketId ticket = new TicketId(new UUID(++registered, random.nextLong()));
            events.add(recorded(registered(ticket, registered)));
            if (registered % 2 == 0) {
                MessageId message = new MessageId(new UUID(registered, random.nextLong()));
                events.add(
                        recorded(
                                new MessageReceived(
                                        ticket,
                                        message,
                                        new PersonId("p"),
                                        null,
                                        true,
                                        Channel.MAIL,
                                        text(words(15)),
                                        BEGIN,
                                        null)));
            }
        }
        return events;
    }

    private TicketRegistered registered(TicketId ticket, int n) {
        int person = random.nextInt(100) == 0 ? n : random.nextInt(2_000);
        return new TicketRegistered(
                ticket,
                TicketNumber.of("SD-", 6, n),
                new PersonId("p" + person),
                text(word(person % WORDS) + " " + word(person * 31 % WORDS)),
                text("p" + person + "@example.org"),
                null,
                null,
                null,
                Channel.MAIL,
                text(words(5) + (n % 3 == 0 ? " принтер" : n % 3 == 1 ? " сканер" : "")),
                text(
                        words(25)
                                + (n % 3 == 0 ? " бумага этаж" : "")
                                + (n % 100 == 51 ? " туннель" : "")
                                + (n % 2_000 == 3 && n < 10_000 ? " жужелица" : "")),
                BEGIN,
                null,
                false);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(word((int) Math.exp(random.nextDouble() * SPREAD))).append(' ');
        }
        return text.toString();
    }

    private static String word(int n) {
        StringBuilder word = new StringBuilder();
        boolean latin = n % 4 == 0;
        for (int left = n + 400; left > 0; left /= 16) {
            word.append(latin ? SYLLABLES[16 + left % 10] : SYLLABLES[left % 16]);
        }
        return word.toString();
    }

    private static Personal<String> text(String text) {
        return Personal.of(new PersonId("p"), text);
    }

    private RecordedEvent recorded(TicketEvent event) {
        UUID id = new UUID(0, ++position);
        Tag tag = event.ticket().tag();
        EventHeader header =
                new EventHeader(
                        id,
                        tag.toString(),
                        1,
                        "ticket." + event.getClass().getSimpleName(),
                        1,
                        BEGIN,
                        EventHeader.Party.of(BOB),
                        null,
                        "API",
                        null,
                        null,
                        id,
                        null,
                        false,
                        List.of(tag));
        return new RecordedEvent(TenantId.MAIN, position, BEGIN, header, BOB, event);
    }
}
