package io.ledgerdesk.catalogue.event;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.collection.PersistentMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalogue as it stands after some of its events; a value, cheap to ask, and cheap to
 * make another of.
 *
 * @param entries by kind and id, retired ones included
 * @param promised agreements in use by their company's id, those for everybody by an empty one: an
 *     index of the entries
 */
@Published
public record CatalogueBook(
        PersistentMap<CatalogueKind, PersistentMap<CatalogueId, Entry>> entries,
        PersistentMap<String, PersistentMap<CatalogueId, Entry>> promised) {
    /** Before the first event. */
    public static final CatalogueBook EMPTY =
            new CatalogueBook(PersistentMap.empty(), PersistentMap.empty());

    /** The policy of agreements that name none. */
    public static final CatalogueId DEFAULT_POLICY = new CatalogueId("default");

    /** Of several that hold together (one of a service and one of all) the one of the service. */
    private static final Comparator<Entry> NARROWEST =
            Comparator.<Entry, Boolean>comparing(entry -> terms(entry).services().isEmpty())
                    .thenComparing(Entry::id);

    /**
     * An entry as it stands.
     *
     * @param content as it was last
     */
    public record Entry(CatalogueId id, int version, CatalogueContent content, boolean retired) {}

    /** The catalogue after one more of its events. */
    public CatalogueBook after(CatalogueEvent event) {
        Entry before = all(event.kind()).get(event.id());
        CatalogueContent said = event.content();
        if (said != null) {
            return with(event, before, new Entry(event.id(), event.version(), said, false));
        }
        return before == null
                ? this
                : with(
                        event,
                        before,
                        new Entry(event.id(), event.version(), before.content(), true));
    }

    private CatalogueBook with(CatalogueEvent event, @Nullable Entry before, Entry now) {
        return new CatalogueBook(
                entries.with(event.kind(), all(event.kind()).with(event.id(), now)),
                promised(before, now));
    }

    /** An entry, retired or not. */
    public Optional<Entry> entry(CatalogueKind kind, CatalogueId id) {
        return Optional.ofNullable(all(kind).get(id));
    }

    /** Entries of a kind that are in use, by id. */
    public List<Entry> inUse(CatalogueKind kind) {
        return all(kind).values().stream().filter(entry -> !entry.retired()).toList();
    }

    /** Agreements of the company's own that are in use, by id; those for everybody for none. */
    public List<Entry> agreementsOf(@Nullable CompanyId company) {
        return List.copyOf(promised.getOrDefault(key(company), PersistentMap.empty()).values());
    }

    public Optional<CalendarContent> calendar(CatalogueId id) {
        return content(CatalogueKind.CALENDAR, id, CalendarContent.class);
    }

    public Optional<PlanContent> plan(CatalogueId id) {
        return content(CatalogueKind.PLAN, id, PlanContent.class);
    }

    public Optional<AgreementContent> agreement(CatalogueId id) {
        return content(CatalogueKind.AGREEMENT, id, AgreementContent.class);
    }

    public Optional<ServiceContent> service(CatalogueId id) {
        return content(CatalogueKind.SERVICE, id, ServiceContent.class);
    }

    public Optional<TopicContent> topic(CatalogueId id) {
        return content(CatalogueKind.TOPIC, id, TopicContent.class);
    }

    public Optional<PolicyContent> policy(CatalogueId id) {
        return content(CatalogueKind.ESCALATION_POLICY, id, PolicyContent.class);
    }

    /**
     * The agreement that holds for a ticket: in use, valid then, the most specific first: company
     * and service, company, service, the default; a parent's where a company has none of its own.
     *
     * @param companies the requester's, then the one it is a part of, and so on; empty for none
     * @param service that the ticket concerns, as far as it is known
     * @param at when the ticket was registered
     */
    public Optional<Entry> agreementFor(
            List<CompanyId> companies, @Nullable CatalogueId service, Instant at) {
        for (CompanyId company : companies) {
            Optional<Entry> own = narrowest(company, service, at);
            if (own.isPresent()) {
                return own;
            }
        }
        return narrowest(null, service, at);
    }

    /**
     * The agreement of a ticket for which one may have been chosen: that one while it is in use and
     * for them, else the one that holds by itself.
     *
     * @param companies as for {@link #agreementFor}
     */
    public Optional<Entry> agreementOf(
            @Nullable CatalogueId chosen,
            List<CompanyId> companies,
            @Nullable CatalogueId service,
            Instant at) {
        return Optional.ofNullable(chosen)
                .flatMap(id -> entry(CatalogueKind.AGREEMENT, id))
                .filter(entry -> !entry.retired() && terms(entry).isFor(companies))
                .or(() -> agreementFor(companies, service, at));
    }

    /** The service that tickets of a topic concern, by the topic or the nearest wider one. */
    public Optional<CatalogueId> serviceOf(CatalogueId topic) {
        Set<CatalogueId> seen = new HashSet<>();
        CatalogueId next = topic;
        while (next != null && seen.add(next)) {
            TopicContent content = topic(next).orElse(null);
            if (content == null) {
                return Optional.empty();
            }
            if (content.service() != null) {
                return Optional.of(content.service());
            }
            next = content.parent();
        }
        return Optional.empty();
    }

    private Optional<Entry> narrowest(
            @Nullable CompanyId company, @Nullable CatalogueId service, Instant at) {
        return promised.getOrDefault(key(company), PersistentMap.empty()).values().stream()
                .filter(entry -> terms(entry).isValidAt(at))
                .filter(entry -> terms(entry).covers(service))
                .min(NARROWEST);
    }

    private PersistentMap<CatalogueId, Entry> all(CatalogueKind kind) {
        return entries.getOrDefault(kind, PersistentMap.empty());
    }

    private <T extends CatalogueContent> Optional<T> content(
            CatalogueKind kind, CatalogueId id, Class<T> type) {
        return entry(kind, id).map(Entry::content).map(type::cast);
    }

    private PersistentMap<String, PersistentMap<CatalogueId, Entry>> promised(
            @Nullable Entry before, Entry now) {
        PersistentMap<String, PersistentMap<CatalogueId, Entry>> index = promised;
        if (before != null && before.content() instanceof AgreementContent was) {
            PersistentMap<CatalogueId, Entry> left =
                    index.getOrDefault(key(was.company()), PersistentMap.empty())
                            .without(before.id());
            index =
                    left.isEmpty()
                            ? index.without(key(was.company()))
                            : index.with(key(was.company()), left);
        }
        if (now.content() instanceof AgreementContent is && !now.retired()) {
            index =
                    index.with(
                            key(is.company()),
                            index.getOrDefault(key(is.company()), PersistentMap.empty())
                                    .with(now.id(), now));
        }
        return index;
    }

    private static String key(@Nullable CompanyId company) {
        return company == null ? "" : company.value();
    }

    private static AgreementContent terms(Entry entry) {
        return (AgreementContent) entry.content();
    }
}
