package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is due when: written by the one projection that owns the table, inside its transaction, one
 * statement a batch, and read by whoever wants to know. A row goes when it has fired, before the
 * projection sees what it led to: fold the timers from events, never from what is here.
 */
public final class TimerTable {

    private static final Pattern FORM = Pattern.compile("[a-z_]{1,40}");

    /** What tickets wait for. */
    public static final TimerTable TIMER = new TimerTable("timer");

    private final String name;
    private final TimerSql sql;

    /**
     * @param name of a table as V5__timer.sql makes one; failures to fire lie in {@code
     *     <name>_failure}
     */
    public TimerTable(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a table of timers: " + name);
        }
        this.name = name;
        this.sql = new TimerSql(name);
    }

    /** For {@code Projection.tables()}. */
    public String name() {
        return name;
    }

    TimerSql sql() {
        return sql;
    }

    /** The timers of one kind about one subject. */
    public record Slot(Tag subject, String kind) {}

    /**
     * The subjects' timers are exactly these from now on, of whatever kind; an empty list leaves
     * none. What is as it was stays untouched.
     */
    public Uni<Void> replace(
            SqlConnection transaction, TenantId tenant, Map<Tag, List<Timer>> perSubject) {
        Cleared cleared = new Cleared(sql);
        perSubject.forEach((subject, timers) -> cleared.add(subject, "", timers));
        return cleared.write(transaction, tenant);
    }

    /**
     * The timers of these kinds and subjects are exactly these from now on; other kinds of the same
     * subjects stay.
     */
    public Uni<Void> replaceKinds(
            SqlConnection transaction, TenantId tenant, Map<Slot, List<Timer>> perSlot) {
        Cleared cleared = new Cleared(sql);
        perSlot.forEach((slot, timers) -> cleared.add(slot.subject(), slot.kind(), timers));
        return cleared.write(transaction, tenant);
    }

    /** Empties the table of one tenant. */
    public Uni<Void> clear(SqlConnection transaction, TenantId tenant) {
        return transaction
                .preparedQuery(sql.clear)
                .execute(Tuple.of(tenant.value()))
                .replaceWithVoid();
    }

    /** The first 100 timers that one subject waits for, in the order in which they will fire. */
    public Uni<List<Timer>> pending(SqlClient client, TenantId tenant, Tag subject) {
        return client.preparedQuery(sql.pending)
                .execute(Tuple.of(tenant.value(), subject.toString()))
                .map(TimerTable::timers);
    }

    private static List<Timer> timers(RowSet<Row> rows) {
        List<Timer> timers = new ArrayList<>(rows.size());
        rows.forEach(row -> timers.add(timer(row)));
        return timers;
    }

    /** Of a row with subject, kind, step, due_at, cause and rule. */
    static Timer timer(Row row) {
        String subject = row.getString("subject");
        int colon = subject.indexOf(':');
        return new Timer(
                new Tag(subject.substring(0, colon), subject.substring(colon + 1)),
                row.getString("kind"),
                row.getInteger("step"),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getUUID("cause"),
                row.getString("rule"));
    }

    /** What is to be emptied, and what is to be there afterwards. */
    private static final class Cleared {
        private final TimerSql sql;
        private final List<String> subjects = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<Timer> wanted = new ArrayList<>();

        Cleared(TimerSql sql) {
            this.sql = sql;
        }

        /**
         * @param kind empty for any
         */
        void add(Tag subject, String kind, List<Timer> timers) {
            subjects.add(subject.toString());
            kinds.add(kind);
            Set<Object> seen = new HashSet<>();
            for (Timer timer : timers) {
                if (!timer.subject().equals(subject)
                        || !(kind.isEmpty() || timer.kind().equals(kind))
                        || !seen.add(List.of(timer.kind(), timer.step()))) {
                    throw new IllegalArgumentException(
                            timer + " is of another subject or kind, or is there twice");
                }
                wanted.add(timer);
            }
        }

        Uni<Void> write(SqlConnection transaction, TenantId tenant) {
            if (subjects.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return transaction
                    .preparedQuery(sql.replace)
                    .execute(
                            Tuple.tuple()
                                    .addString(tenant.value())
                                    .addArrayOfString(subjects.toArray(String[]::new))
                                    .addArrayOfString(kinds.toArray(String[]::new))
                                    .addArrayOfString(
                                            strings(wanted, timer -> timer.subject().toString()))
                                    .addArrayOfString(strings(wanted, timer -> timer.kind()))
                                    .addArrayOfInteger(
                                            wanted.stream()
                                                    .map(timer -> timer.step())
                                                    .toArray(Integer[]::new))
                                    .addArrayOfOffsetDateTime(
                                            wanted.stream()
                                                    .map(timer ->
                                                            timer.dueAt().atOffset(ZoneOffset.UTC))
                                                    .toArray(OffsetDateTime[]::new))
                                    .addArrayOfUUID(
                                            wanted.stream()
                                                    .map(timer -> timer.cause())
                                                    .toArray(UUID[]::new))
                                    .addArrayOfString(strings(wanted, timer -> timer.rule())))
                    .replaceWithVoid();
        }

        private static String[] strings(List<Timer> timers, Function<Timer, String> field) {
            return timers.stream().map(field).toArray(String[]::new);
        }
    }
}
