package io.ledgerdesk.directory.view;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.domain.DirectoryRules;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.view.company.CompanyProjection;
import io.ledgerdesk.directory.view.group.GroupProjection;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.directory.view.person.PersonProjection;
import io.ledgerdesk.directory.wiring.DirectoryModule;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.testing.Tables;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node with the directory on it, whose read models are fed by hand. */
final class DirectoryNode implements AutoCloseable {
    static final TenantId MAIN = TenantId.MAIN;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor ANNA = TicketNode.ANNA;

    final TicketNode commands;
    final Pool pool;
    final People people;
    final List<Projection> projections =
            List.of(new PersonProjection(), new CompanyProjection(), new GroupProjection());
    private long shown;

    DirectoryNode(TestDatabase database) {
        commands =
                new TicketNode(
                        database,
                        Clock.systemUTC(),
                        List.of(DirectoryModule.of(DirectoryRules.DEFAULTS)));
        pool = Pool.newInstance(commands.node.pool);
        people = new People(pool, commands.node.log, commands.node.codec);
    }

    Uni<CommandResult> send(DirectoryCommand command) {
        return commands.gateway()
                .send(
                        new CommandRequest(
                                MAIN,
                                ANNA,
                                "API",
                                command,
                                null,
                                null,
                                null,
                                null,
                                UUID.randomUUID(),
                                null));
    }

    void done(DirectoryCommand... several) {
        for (DirectoryCommand command : several) {
            CommandResult result = answer(send(command));
            if (!(result instanceof CommandResult.Done)) {
                throw new AssertionError(command + " came to " + result);
            }
        }
    }

    void person(String id, PersonKind kind, String name, String... mails) {
        done(
                new RegisterPerson(
                        new PersonId(id),
                        kind,
                        new Said(name, List.of(mails), null, null, null, null),
                        null,
                        null));
    }

    void company(String id, @Nullable String parent) {
        done(
                new RegisterCompany(
                        new CompanyId(id),
                        "Company " + id,
                        parent == null ? null : new CompanyId(parent),
                        List.of(),
                        null));
    }

    void place(String person, String company, CompanyVisibility sees) {
        done(new PlaceInCompany(new PersonId(person), new CompanyId(company), sees));
    }

    /** Folds what is not yet in the tables, in batches of a few. */
    void show() {
        show(7);
    }

    /** The same in batches of so many. */
    void show(int size) {
        List<RecordedEvent> batch;
        do {
            batch =
                    answer(
                            commands.node
                                    .log
                                    .readAfter(MAIN, shown, size)
                                    .chain(commands.node.codec::open));
            if (!batch.isEmpty()) {
                List<RecordedEvent> events = batch;
                projections.forEach(
                        one -> answer(pool.withTransaction(tx -> one.apply(tx, MAIN, events))));
                shown = batch.getLast().position();
            }
        } while (!batch.isEmpty());
    }

    /** Empties the tables, to begin anew. */
    void forget() {
        for (Projection projection : projections) {
            answer(pool.withTransaction(tx -> Tables.clear(tx, MAIN, projection)));
        }
        shown = 0;
    }

    /** All that is in the tables. */
    List<String> rows() {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .flatMap(table ->
                        answer(
                                pool.query(
                                                "SELECT t::text AS row FROM %1$s t ORDER BY t::text"
                                                        .formatted(table))
                                        .execute()
                                        .map(found -> {
                                            List<String> rows = new ArrayList<>();
                                            found.forEach(row ->
                                                    rows.add(table + " " + row.getString("row")));
                                            return rows;
                                        }))
                                .stream())
                .toList();
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        commands.close();
    }
}
