package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.servicelevel.graphql.clock.ClockTypes.ClockInterval;
import io.ledgerdesk.servicelevel.graphql.clock.ClockTypes.TicketServiceLevel;
import io.ledgerdesk.servicelevel.graphql.value.CatalogueEntryVersion;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.servicelevel.view.sentence.ClockSentence;
import io.ledgerdesk.servicelevel.view.sentence.ClockTales;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.servicelevel.view.standing.ClockStandings;
import io.ledgerdesk.servicelevel.view.standing.LevelStanding;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.Language;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What was promised for tickets and how it is counted, for all tickets of a page at once. */
@GraphQLApi
public class ClockFields {
    /** The right to see all of it. */
    public static final Right READ = new Right("sla.read");

    private static final String SENTENCE = "sentence";
    private static final String LANGUAGE = "In which language; English if absent.";

    private final CurrentCaller callers;
    private final ClockStandings standings;
    private final Replays replays;
    private final ClockTales tales;

    ClockFields(
            CurrentCaller callers, ClockStandings standings, Replays replays, ClockTales tales) {
        this.callers = callers;
        this.standings = standings;
        this.replays = replays;
        this.tales = tales;
    }

    @Name("clocks")
    @Description(
            "The targets that were promised for it, past ones too, as they stand now; of more than"
                    + " 100 those that go on, first response and resolution, then the latest. Requesters see first response and resolution.")
    public @NonNull Uni<List<@NonNull List<@NonNull TicketClock>>> clocks(
            @Source List<Ticket> tickets) {
        Caller caller = callers.require();
        List<TicketId> ids = ids(tickets);
        boolean all = seesAll(caller);
        Explained explained = all ? new Explained(replays, tales, caller.tenant(), ids) : null;
        return standings
                .of(caller.tenant(), ids)
                .map(found ->
                        ids.stream()
                                .map(id ->
                                        found.getOrDefault(id, List.of()).stream()
                                                .filter(clock -> all || isOfRequesters(clock))
                                                .map(clock -> new TicketClock(clock, explained))
                                                .toList())
                                .toList());
    }

    @Name("agreement")
    @Description("The agreement that holds for it, for staff; absent for none.")
    public Uni<List<CatalogueEntryVersion>> agreement(@Source List<Ticket> tickets) {
        return levels(tickets)
                .map(found ->
                        found.stream()
                                .map(level ->
                                        level.map(LevelStanding::agreement)
                                                .map(CatalogueEntryVersion::of)
                                                .orElse(null))
                                .toList());
    }

    @Name("serviceLevel")
    @Description(
            "What is promised for it and by what, for staff; absent for requesters, who see its plan.")
    public Uni<List<TicketServiceLevel>> serviceLevel(@Source List<Ticket> tickets) {
        return levels(tickets)
                .map(found ->
                        found.stream()
                                .map(level -> level.map(TicketServiceLevel::of).orElse(null))
                                .toList());
    }

    @Name("ledger")
    @Description(
            "What it counted and when it paused, line by line from its begin, for staff; empty for"
                    + " requesters.")
    public @NonNull Uni<@NonNull List<@NonNull ClockInterval>> ledger(@Source TicketClock clock) {
        Actor.Kind reader = callers.require().readsAs();
        return clock.lines()
                .map(lines -> lines.stream().map(line -> ClockInterval.of(line, reader)).toList());
    }

    @Name(SENTENCE)
    @Description("All of it in one sentence, for staff; absent for requesters.")
    public Uni<String> sentence(
            @Source TicketClock clock,
            @DefaultValue("EN") @Name("language") @Description(LANGUAGE)
                    @Nullable Language language) {
        ClockSentence sentence = words(language);
        return clock.tale().onItem().ifNotNull().transform(sentence::tell);
    }

    @Name(SENTENCE)
    @Description("What happened, in words.")
    public @NonNull Uni<String> sentence(
            @Source ClockCause cause,
            @DefaultValue("EN") @Name("language") @Description(LANGUAGE)
                    @Nullable Language language) {
        return Uni.createFrom().item(() -> cause.told(language == null ? Language.EN : language));
    }

    private Uni<List<Optional<LevelStanding>>> levels(List<Ticket> tickets) {
        Caller caller = callers.require();
        List<TicketId> ids = ids(tickets);
        Uni<Map<TicketId, LevelStanding>> found =
                seesAll(caller)
                        ? standings.levels(caller.tenant(), ids)
                        : Uni.createFrom().item(Map.of());
        return found.map(levels ->
                ids.stream()
                        .map(id ->
                                seesAll(caller)
                                        ? Optional.of(levels.getOrDefault(id, LevelStanding.NONE))
                                        : Optional.<LevelStanding>empty())
                        .toList());
    }

    private static ClockSentence words(@Nullable Language language) {
        return switch (language) {
            case RU -> ClockSentence.russian();
            case EN -> ClockSentence.english();
            case null -> ClockSentence.english();
        };
    }

    private static boolean seesAll(Caller caller) {
        return !caller.isRequester() && caller.authority().has(READ);
    }

    private static boolean isOfRequesters(ClockStanding clock) {
        TargetKind target = clock.key().target();
        return target == TargetKind.FIRST_RESPONSE || target == TargetKind.RESOLUTION;
    }

    private static List<TicketId> ids(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::ticketId).toList();
    }
}
