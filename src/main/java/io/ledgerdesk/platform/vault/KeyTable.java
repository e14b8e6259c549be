package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.batching.Coalescer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The table of wrapped keys; those who ask at the same moment share a statement. */
final class KeyTable {
    private static final String CLAIM =
            "SELECT mark, person, wrapped, master_key_id FROM claim_person_keys($1, $2, $3, $4)";
    private static final String READ =
            "SELECT m.mark, k.person, k.wrapped, k.master_key_id FROM person_key_mark($1) AS m(mark)"
                    + " LEFT JOIN person_key k ON k.tenant = $1 AND k.person = ANY ($2)";
    private static final int MAX_BATCH = 256;
    private final Pool pool;
    private final MasterKey master;
    private final Coalescer<Wanted, Rows> reading;
    private final Coalescer<Wanted, Rows> claiming;

    KeyTable(Pool pool, MasterKey master, int maxWaiting) {
        this.pool = pool;
        this.master = master;
        this.reading = new Coalescer<>("vault", MAX_BATCH, maxWaiting, all -> run(all, this::read));
        this.claiming =
                new Coalescer<>("vault", MAX_BATCH, maxWaiting, all -> run(all, this::claim));
    }

    /** The rows of those who have one. */
    Uni<Rows> read(TenantId tenant, Set<PersonId> persons) {
        return reading.submit(new Wanted(tenant, persons));
    }

    /** A row for each, made where there is none. */
    Uni<Rows> claim(TenantId tenant, Set<PersonId> persons) {
        return claiming.submit(new Wanted(tenant, persons));
    }

    /** A fresh key, not stored yet. */
    KeyCache.Entry offer(TenantId tenant, PersonId person, String mark) {
        byte[] material = Aead.random(MasterKey.BYTES);
        byte[] wrapped = master.wrap(material, context(tenant, person.value()));
        return new KeyCache.Entry(
                new DataKey(new SecretKeySpec(material, "AES")),
                mark,
                new Vault.Offer(person, wrapped, master.id()));
    }

    Uni<Boolean> destroy(TenantId tenant, PersonId person) {
        return execute(
                        "SELECT destroy_person_key($1, $2)",
                        Tuple.of(tenant.value(), person.value()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    // A statement never spans tenants: they may lie on different servers.
    private Uni<List<Rows>> run(List<Wanted> batch, Function<Wanted, Uni<Rows>> statement) {
        Map<TenantId, Set<PersonId>> persons = new LinkedHashMap<>();
        for (Wanted wanted : batch) {
            persons.merge(
                    wanted.tenant,
                    wanted.persons,
                    (a, b) -> {
                        Set<PersonId> both = new HashSet<>(a);
                        both.addAll(b);
                        return both;
                    });
        }
        List<TenantId> tenants = List.copyOf(persons.keySet());
        List<Uni<Rows>> statements =
                persons.entrySet().stream()
                        .map(all -> statement.apply(new Wanted(all.getKey(), all.getValue())))
                        .toList();
        return Uni.join()
                .all(statements)
                .andFailFast()
                .map(answers ->
                        batch.stream().map(w -> answers.get(tenants.indexOf(w.tenant))).toList());
    }

    private Uni<Rows> read(Wanted wanted) {
        return query(READ, Tuple.tuple(List.of(wanted.tenant.value(), names(wanted.persons))));
    }

    private Uni<Rows> claim(Wanted wanted) {
        String[] names = names(wanted.persons);
        Buffer[] fresh = new Buffer[names.length];
        for (int i = 0; i < names.length; i++) {
            String context = context(wanted.tenant, names[i]);
            fresh[i] = Buffer.buffer(master.wrap(Aead.random(MasterKey.BYTES), context));
        }
        return query(CLAIM, Tuple.of(wanted.tenant.value(), names, fresh, master.id()));
    }

    private Uni<Rows> query(String sql, Tuple parameters) {
        long askedAt = System.nanoTime();
        return execute(sql, parameters).map(rows -> rows(rows, askedAt));
    }

    private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
        return Uni.createFrom()
                .completionStage(
                        () -> pool.preparedQuery(sql).execute(parameters).toCompletionStage())
                .onFailure()
                .transform(failure ->
                        new Fault(
                                "STORE_UNAVAILABLE",
                                "persons' keys cannot be read or made: " + failure.getMessage(),
                                failure));
    }

    private static Rows rows(RowSet<Row> rows, long askedAt) {
        Map<PersonId, Wrapped> keys = HashMap.newHashMap(rows.size());
        String mark = "";
        for (Row row : rows) {
            mark = row.getString(0);
            String person = row.getString(1);
            if (person != null) {
                Buffer wrapped = row.getBuffer(2);
                keys.put(
                        new PersonId(person),
                        new Wrapped(wrapped == null ? null : wrapped.getBytes(), row.getString(3)));
            }
        }
        return new Rows(mark, askedAt, keys);
    }

    private static String[] names(Set<PersonId> persons) {
        Set<String> sorted = new TreeSet<>();
        persons.forEach(person -> sorted.add(person.value()));
        return sorted.toArray(String[]::new);
    }

    static String context(TenantId tenant, String person) {
        return tenant.value() + "|" + person;
    }

    private record Wanted(TenantId tenant, Set<PersonId> persons) {}

    /**
     * @param askedAt {@link System#nanoTime} before the database was asked
     */
    record Rows(String mark, long askedAt, Map<PersonId, Wrapped> keys) {}

    /**
     * @param wrapped absent if it was destroyed
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Wrapped(byte @Nullable [] wrapped, String masterKeyId) {}
}
