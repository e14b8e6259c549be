package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.graphql.payload.CatalogueConflict;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something outside of the catalogue that an entry names.
 *
 * @param field of the input, dotted
 */
record Mention(String field, Sort sort, String id) {

    /** What it is. */
    enum Sort {
        COMPANY("company", "register"),
        GROUP("group", "register"),
        PERSON("person", "register"),
        ROLE("role", "define");

        private final String noun;
        private final String verb;

        Sort(String noun, String verb) {
            this.noun = noun;
            this.verb = verb;
        }
    }

    /** All that is named, in the order of the fields. */
    static List<Mention> of(CatalogueKind kind, @Nullable CatalogueContent content) {
        if (content == null) {
            return List.of();
        }
        return switch (kind) {
            case AGREEMENT ->
                    one("agreement.companyId", Sort.COMPANY, ((AgreementContent) content).company())
                            .toList();
            case SERVICE ->
                    one("service.ownerId", Sort.GROUP, ((ServiceContent) content).owner()).toList();
            case ESCALATION_POLICY -> ofSteps(((PolicyContent) content).steps());
            case CALENDAR, PLAN, TOPIC -> List.of();
        };
    }

    private static List<Mention> ofSteps(List<EscalationStep> steps) {
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(i -> ofStep("policy.steps." + i, steps.get(i)))
                .toList();
    }

    private static Stream<Mention> ofStep(String path, EscalationStep step) {
        return Stream.of(
                        one(path + ".role", Sort.ROLE, step.role()),
                        one(path + ".personId", Sort.PERSON, step.person()),
                        one(path + ".groupId", Sort.GROUP, step.group()))
                .flatMap(found -> found);
    }

    private static Stream<Mention> one(String field, Sort sort, @Nullable Object id) {
        return id == null ? Stream.of() : Stream.of(new Mention(field, sort, id.toString()));
    }

    /** Whether the other one, in whatever field, is of the same thing. */
    boolean isOfSame(Mention other) {
        return sort == other.sort && id.equals(other.id);
    }

    /** That it is not there. */
    UserError unknown() {
        return new CatalogueConflict(
                "CATALOGUE_REFERENCE_UNKNOWN",
                "%s names the %s %s, which the desk does not know: %s it first, or name another one."
                        .formatted(field, sort.noun, id, sort.verb),
                ValidationFailed.pathOf(field));
    }
}
