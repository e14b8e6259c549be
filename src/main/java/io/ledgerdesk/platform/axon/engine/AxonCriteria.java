package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventCriteria.Criterion;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** Axon's tags and criteria in the ledger's words. */
public final class AxonCriteria {
    private AxonCriteria() {}

    public static EventCriteria toLedger(
            org.axonframework.messaging.eventstreaming.EventCriteria criteria) {
        return criteria.hasCriteria()
                ? new EventCriteria(
                        criteria.flatten().stream().map(AxonCriteria::criterion).toList())
                : EventCriteria.everything();
    }

    public static Tag toLedger(org.axonframework.messaging.eventstreaming.Tag tag) {
        return new Tag(tag.key(), tag.value());
    }

    public static org.axonframework.messaging.eventstreaming.Tag toAxon(Tag tag) {
        return new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value());
    }

    private static Criterion criterion(EventCriterion criterion) {
        return new Criterion(
                criterion.tags().stream().map(AxonCriteria::toLedger).collect(Collectors.toSet()),
                criterion.types().stream().map(QualifiedName::name).collect(Collectors.toSet()));
    }
}
