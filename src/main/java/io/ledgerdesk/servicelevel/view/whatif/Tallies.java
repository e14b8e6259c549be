package io.ledgerdesk.servicelevel.view.whatif;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.view.whatif.WhatIfRow.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was and what would have been, group by group, while tickets are counted. */
final class Tallies {
    private final Map<Group, Judged> was = new HashMap<>();
    private final Map<Group, Judged> would = new HashMap<>();

    /** What tickets have in common. */
    record Group(TargetKind target, @Nullable Priority priority, @Nullable String service) {}

    void was(Group group, boolean met) {
        was.merge(group, Judged.NONE.plus(met), Judged::plus);
    }

    void would(Group group, boolean met) {
        would.merge(group, Judged.NONE.plus(met), Judged::plus);
    }

    /** With those of others. */
    Tallies plus(Tallies more) {
        more.was.forEach((group, judged) -> was.merge(group, judged, Judged::plus));
        more.would.forEach((group, judged) -> would.merge(group, judged, Judged::plus));
        return this;
    }

    /** By target, priority and service. */
    List<WhatIfRow> rows() {
        Map<Group, WhatIfRow> rows = new HashMap<>();
        was.keySet().forEach(group -> rows.put(group, row(group)));
        would.keySet().forEach(group -> rows.put(group, row(group)));
        return rows.values().stream()
                .sorted(
                        Comparator.comparing(WhatIfRow::target)
                                .thenComparing(
                                        WhatIfRow::priority,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(
                                        WhatIfRow::service,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private WhatIfRow row(Group group) {
        return new WhatIfRow(
                group.target(),
                group.priority(),
                group.service(),
                was.getOrDefault(group, Judged.NONE),
                would.getOrDefault(group, Judged.NONE));
    }
}
