package io.ledgerdesk.bench.generate.life;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Who has to do with the desk: requesters, their companies, agents in groups. */
final class People {
    /** Tickets for each requester, on average. */
    private static final int TICKETS_EACH = 20;

    private static final List<String> TEAMS =
            List.of(
                    "First line",
                    "Workplaces",
                    "Network",
                    "Mail and calendar",
                    "Servers",
                    "Business applications",
                    "Databases",
                    "Telephony",
                    "Access rights",
                    "Security",
                    "Printing",
                    "Field service");
    private static final String LATIN = "abvgdejziiklmnoprstufhccss'y'eua";

    /** A requester and the language to write in. */
    record Person(Requester requester, Words words) {
        Actor actor() {
            return new Actor(Actor.Kind.REQUESTER, requester.id(), requester.name());
        }
    }

    /** A member of staff. */
    record Agent(Actor actor, ToGroup group) {
        ToAgent asAssignee() {
            return new ToAgent(actor.id(), actor.name(), group);
        }
    }

    private final long seed;
    private final int requesters;
    private final List<Company> companies;
    private final List<Words> languages = List.of(new Words("ru"), new Words("en"));
    final List<ToGroup> groups;
    private final List<List<Agent>> agents = new ArrayList<>();

    People(Order order) {
        seed = ~order.seed();
        requesters = Math.max(3, order.tickets() / TICKETS_EACH);
        companies =
                IntStream.rangeClosed(1, Math.clamp(requesters / 20, 2, 2000))
                        .mapToObj(n -> new Company(new CompanyId("company-" + n), "Company " + n))
                        .toList();
        int teams = Math.clamp(order.tickets() / 5000, 4, TEAMS.size());
        groups =
                IntStream.range(0, teams)
                        .mapToObj(n ->
                                new ToGroup(
                                        new GroupId("group-" + (n + 1)),
                                        TEAMS.get(n),
                                        n == 0 ? 1 : 2))
                        .toList();
        int each = Math.clamp(order.tickets() / 60_000 + 3, 3, 25);
        for (ToGroup group : groups) {
            agents.add(IntStream.range(0, each).mapToObj(n -> agent(group, n)).toList());
        }
    }

    private Agent agent(ToGroup group, int n) {
        int number = groups.indexOf(group) * 100 + n + 1;
        Chance chance = new Chance(seed, -number);
        String name = name(chance, chance.one(languages));
        return new Agent(new Actor(Actor.Kind.AGENT, new PersonId("agent-" + number), name), group);
    }

    /** Some ask more often than others. */
    Person requester(Chance chance) {
        return requester((int) (requesters * Math.pow(chance.fraction(), 1.6)));
    }

    private Person requester(int number) {
        Chance chance = new Chance(seed, number);
        Words words = languages.get(chance.share(70, 30));
        String name = name(chance, words);
        Company company = companies.get(number % companies.size());
        return new Person(
                new Requester(
                        new PersonId("person-" + number),
                        name,
                        mail(name) + number + "@" + company.id() + ".example",
                        chance.percent(40)
                                ? "+7 495 " + chance.between(1_000_000, 9_999_999)
                                : null,
                        company,
                        false),
                words);
    }

    Agent agentOf(Chance chance, ToGroup group) {
        return chance.one(agents.get(groups.indexOf(group)));
    }

    Agent anyAgent(Chance chance) {
        return chance.one(chance.one(agents));
    }

    /** The team that answers the phone. */
    Agent firstLine(Chance chance) {
        return chance.one(agents.getFirst());
    }

    private static String name(Chance chance, Words words) {
        return chance.one(words.firstNames) + " " + chance.one(words.lastNames);
    }

    private static String mail(String name) {
        StringBuilder latin = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).replace(' ', '.').toCharArray()) {
            char letter = c >= 'а' && c <= 'я' ? LATIN.charAt(c - 'а') : c;
            if (letter < 128 && letter != '\'') {
                latin.append(letter);
            }
        }
        return latin.append('.').toString();
    }
}
