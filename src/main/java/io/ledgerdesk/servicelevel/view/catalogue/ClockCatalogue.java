package io.ledgerdesk.servicelevel.view.catalogue;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that ever happened to the catalogue of a desk up to some position of its log. That follows
 * from the log alone: one that reaches further serves whoever asks of an earlier position as well.
 */
public final class ClockCatalogue {
    private final List<CatalogueChange> changes;
    private final Map<Said, CatalogueContent> versions;
    private final long firstAgreement;
    private final Books books;
    private final Calendars calendars;

    /** A version of an entry of a kind. */
    private record Said(CatalogueKind kind, CatalogueId id, int version) {}

    private ClockCatalogue(
            List<CatalogueChange> changes,
            Map<Said, CatalogueContent> versions,
            Books books,
            Calendars calendars) {
        this.changes = List.copyOf(changes);
        this.versions = Map.copyOf(versions);
        this.books = books;
        this.calendars = calendars;
        this.firstAgreement =
                this.changes.stream()
                        .filter(one -> one.event().kind() == CatalogueKind.AGREEMENT)
                        .mapToLong(CatalogueChange::position)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
    }

    /** Before anything happened to it. */
    public static ClockCatalogue empty() {
        return new ClockCatalogue(List.of(), Map.of(), new Books(), new Calendars());
    }

    /** With those of the changes that are behind all that it has; they are in order. */
    public ClockCatalogue with(List<CatalogueChange> later) {
        List<CatalogueChange> more =
                later.stream().filter(one -> one.position() > position()).toList();
        if (more.isEmpty()) {
            return this;
        }
        List<CatalogueChange> all = new ArrayList<>(changes);
        Map<Said, CatalogueContent> said = new HashMap<>(versions);
        for (CatalogueChange change : more) {
            all.add(change);
            CatalogueContent content = change.event().content();
            if (content instanceof CalendarContent || content instanceof PolicyContent) {
                said.put(
                        new Said(
                                change.event().kind(),
                                change.event().id(),
                                change.event().version()),
                        content);
            }
        }
        return new ClockCatalogue(all, said, books, calendars);
    }

    /** Of the last change, 0 for none. */
    public long position() {
        return changes.isEmpty() ? 0 : changes.getLast().position();
    }

    /** Whether there was an agreement before this position of the log. */
    public boolean promisesBefore(long position) {
        return firstAgreement < position;
    }

    /** As it stood just before this position of the log. */
    public CatalogueBook before(long position) {
        return books.after(changes, countBefore(position));
    }

    /** What concerns clocks and is behind the one position and before the other, in order. */
    public List<CatalogueChange> between(long behind, long before) {
        int from = countBefore(behind == Long.MAX_VALUE ? behind : behind + 1);
        int to = countBefore(before);
        return from >= to
                ? List.of()
                : changes.subList(from, to).stream()
                        .filter(CatalogueChange::concernsClocks)
                        .toList();
    }

    /** Position of the last change that concerns clocks, 0 for none. */
    public long counts() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).concernsClocks()) {
                return changes.get(i).position();
            }
        }
        return 0;
    }

    /**
     * A calendar as it was in some version.
     *
     * @throws IllegalArgumentException if there was none
     */
    public BusinessTime calendar(EntryVersion version) {
        return find(CatalogueKind.CALENDAR, version, CalendarContent.class)
                .map(content -> calendars.of(version, content.rules()))
                .orElseThrow(() -> new IllegalArgumentException("no calendar " + version));
    }

    /** An escalation policy as it was in some version. */
    public Optional<PolicyContent> policy(EntryVersion version) {
        return find(CatalogueKind.ESCALATION_POLICY, version, PolicyContent.class);
    }

    private <T extends CatalogueContent> Optional<T> find(
            CatalogueKind kind, EntryVersion version, Class<T> type) {
        return Optional.ofNullable(versions.get(new Said(kind, version.id(), version.version())))
                .map(type::cast);
    }

    private int countBefore(long position) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
