package io.ledgerdesk.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.security.PersonRecords.PersonRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes a caller of an identity, however it was proven: the directory says who that is and where he
 * stands, the role book what his roles allow. What was found is remembered for a moment, and
 * forgotten when people or roles change.
 */
@ApplicationScoped
public class Callers {
    /** The role of whoever asks for help and was given no other. */
    public static final String REQUESTER = "REQUESTER";

    private final PersonRecords people;
    private final RoleBook book;
    private final Cache<Asked, Caller> remembered;
    private final Cache<Caller, Asked> askedFor = Caffeine.newBuilder().weakKeys().build();
    private final BroadcastProcessor<TenantId> told = BroadcastProcessor.create();
    private final AtomicLong changes = new AtomicLong();

    @Inject
    Callers(PersonRecords people, RoleBook book, IdentitySettings settings) {
        this(people, book, settings.rememberedCallers(), settings.remembered());
    }

    /**
     * @param most callers remembered at a time
     * @param expiry how long each is
     */
    public Callers(PersonRecords people, RoleBook book, int most, Duration expiry) {
        this.people = people;
        this.book = book;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterWrite(expiry)
                        .executor(Runnable::run)
                        .build();
    }

    private record Asked(
            TenantId tenant,
            Actor.Kind kind,
            PersonId id,
            @Nullable String name,
            Set<String> roles,
            boolean trusted) {}

    /**
     * The caller behind a proven identity.
     *
     * @param kind who is no staff in the directory asks as a requester, whatever is said here
     * @param id of any of the person's records; of a system or an integration its own
     * @param name as the identity has it; the directory's counts before it
     * @param roles those that come with the identity; the directory's are added. A requester
     *     without any has the role REQUESTER, others without any may do nothing
     * @return fails with a {@link Fault} {@code UNAUTHENTICATED} for a person that was deactivated
     */
    public Uni<Caller> resolve(
            TenantId tenant,
            Actor.Kind kind,
            PersonId id,
            @Nullable String name,
            Set<String> roles) {
        return find(new Asked(tenant, kind, id, name, Set.copyOf(roles), false));
    }

    /**
     * As {@link #resolve}, for identities that are believed without proof, in demo, development and
     * tests: whoever is no requester and has no role at all may do everything.
     */
    Uni<Caller> trust(
            TenantId tenant,
            Actor.Kind kind,
            PersonId id,
            @Nullable String name,
            Set<String> roles) {
        return find(new Asked(tenant, kind, id, name, Set.copyOf(roles), true));
    }

    /**
     * The same identity as it is now, for what goes on after it asked.
     *
     * @param then this very object, as it was answered; any other is answered as it is
     */
    public Uni<Caller> again(Caller then) {
        Asked asked = askedFor.getIfPresent(then);
        return asked == null ? Uni.createFrom().item(then) : find(asked);
    }

    /** A desk each time that rights on it changed; never ends. */
    public Multi<TenantId> changes() {
        return told;
    }

    /** To be called on each node when people or roles of a desk have changed. */
    public void forget(TenantId tenant) {
        changes.incrementAndGet();
        remembered.asMap().keySet().removeIf(asked -> asked.tenant().equals(tenant));
        told.onNext(tenant);
    }

    /** To be called when such changes may have been missed. */
    public void forgetAll() {
        changes.incrementAndGet();
        remembered.invalidateAll();
    }

    private Uni<Caller> find(Asked asked) {
        Caller known = remembered.getIfPresent(asked);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        long before = changes.get();
        return record(asked)
                .chain(record -> caller(asked, record))
                .invoke(caller -> {
                    askedFor.put(caller, asked);
                    if (changes.get() == before) {
                        remembered.put(asked, caller);
                    }
                });
    }

    private Uni<Optional<PersonRecord>> record(Asked asked) {
        return switch (asked.kind()) {
            case AGENT, REQUESTER -> people.find(asked.tenant(), asked.id());
            case SYSTEM, INTEGRATION -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Caller> caller(Asked asked, Optional<PersonRecord> record) {
        if (record.isPresent() && !record.get().active()) {
            return Uni.createFrom()
                    .failure(
                            new Fault(
                                    "UNAUTHENTICATED",
                                    "this person was deactivated: ask those who run the desk"));
        }
        Actor actor =
                record.map(one -> actor(asked, one))
                        .orElseGet(() -> new Actor(asked.kind(), asked.id(), asked.name()));
        Standing standing =
                record.map(PersonRecord::standing)
                        .orElseGet(() -> Standing.alone(asked.id().value()));
        Set<String> roles = roles(asked.roles(), actor.kind(), record);
        boolean everything = asked.trusted() && roles.isEmpty();
        return (everything
                        ? Uni.createFrom().item(book.everything())
                        : grants(asked.tenant(), roles))
                .map(grants ->
                        new Caller(asked.tenant(), actor, roles, new Authority(grants, standing)));
    }

    private Uni<Grants> grants(TenantId tenant, Set<String> roles) {
        return roles.isEmpty() ? Uni.createFrom().item(Grants.NONE) : book.grants(tenant, roles);
    }

    private static Actor actor(Asked asked, PersonRecord record) {
        Actor.Kind kind = record.staff() ? asked.kind() : Actor.Kind.REQUESTER;
        return new Actor(kind, record.id(), record.name() == null ? asked.name() : record.name());
    }

    private static Set<String> roles(
            Set<String> given, Actor.Kind kind, Optional<PersonRecord> record) {
        Set<String> all = new HashSet<>(given);
        record.ifPresent(one -> all.addAll(one.roles()));
        return all.isEmpty() && kind == Actor.Kind.REQUESTER ? Set.of(REQUESTER) : all;
    }
}
