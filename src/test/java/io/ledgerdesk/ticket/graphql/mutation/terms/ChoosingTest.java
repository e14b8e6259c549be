package io.ledgerdesk.ticket.graphql.mutation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.ServiceEvent.ServiceDefined;
import io.ledgerdesk.catalogue.event.ServiceEvent.ServiceRetired;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.id.Topic;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which service, which agreement, and from what the priority follows. */
class ChoosingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Priority> HIGH = Collections.nCopies(3, Priority.P1);
    private static final PriorityMatrix STRICT = new PriorityMatrix(HIGH, HIGH, HIGH);
    private static final CatalogueBook BOOK =
            CatalogueBook.EMPTY
                    .after(service("mail", true, "letters"))
                    .after(service("print", false, null))
                    .after(service("fax", false, null))
                    .after(new ServiceRetired(id("fax"), 2))
                    .after(topic("letters", "mail"))
                    .after(topic("machines", "fax"))
                    .after(agreement("acme", "acme", true, null, List.of(), null))
                    .after(agreement("acme-old", "acme", false, null, List.of(), NOW))
                    .after(agreement("acme-print", "acme", false, STRICT, List.of("print"), null))
                    .after(agreement("other", "globex", true, null, List.of(), null))
                    .after(agreement("all", null, false, null, List.of(), null));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // topic, service, agreement: service and topic that follow, or the field at fault
                "-, mail, -, mail, letters",
                "-, service_~mail, -, mail, letters",
                "own words, mail, -, mail, own words",
                "letters, -, -, mail, letters",
                "letters, print, -, print, letters",
                "machines, -, -, -, machines",
                "own words, -, -, -, own words",
                "-, -, -, -, -",
                "-, fax, -, !, service",
                "-, nonsense, -, !, service",
                "-, no such form, -, !, service",
                "-, -, acme, -, -",
                "-, -, agreement_~acme, -, -",
                "-, -, all, -, -",
                "-, -, acme-old, !, agreement",
                "-, -, other, !, agreement",
                "-, -, nonsense, !, agreement",
                "-, mail, acme-print, !, agreement",
                "-, print, acme-print, print, -",
            })
    void whatIsNamedMustBeThereAndTheRestFollows(
            @Nullable String topic,
            @Nullable String service,
            @Nullable String agreement,
            @Nullable String toService,
            @Nullable String toTopic) {
        Terms terms = chosen(ClassifiedAs.NONE, new Wish(topic, service, agreement), "sub", "acme");
        if ("!".equals(toService)) {
            UserError problem = Objects.requireNonNull(terms.problem());
            assertThat(problem.path()).containsExactly("input", toTopic);
            return;
        }
        ServiceChoice choice = terms.service();
        assertThat(terms.problem()).isNull();
        assertThat(choice == null ? null : choice.service().value()).isEqualTo(toService);
        assertThat(terms.topic()).isEqualTo(toTopic);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // service, agreement, companies up: VIP, critical, strict
                "mail, -, acme, true, true, false",
                "print, -, acme, false, false, true",
                "print, acme, acme, true, false, false",
                "print, -, globex, true, false, false",
                "mail, -, nobody, false, true, false",
                "-, -, acme, true, false, false",
                "-, -, -, false, false, false",
            })
    void thePriorityFollowsFromTheAgreementThatHoldsAndFromTheService(
            @Nullable String service,
            @Nullable String agreement,
            @Nullable String company,
            boolean vip,
            boolean critical,
            boolean strict) {
        String[] up = company == null ? new String[0] : new String[] {"branch", company};
        assertThat(chosen(ClassifiedAs.NONE, new Wish(null, service, agreement), up).rule())
                .isEqualTo(
                        new PriorityRule(strict ? STRICT : PriorityMatrix.DEFAULT, vip, critical));
    }

    @Test
    void whatATicketHasStaysUntilSomethingElseIsNamed() {
        ClassifiedAs before =
                new ClassifiedAs(
                        null, new Topic("letters"), null, null, null, id("print"), id("acme"));
        Terms nothing = chosen(before, Wish.NONE, "acme");
        assertThat(nothing.service()).isNull();
        assertThat(nothing.topic()).isNull();
        assertThat(nothing.rule()).isEqualTo(new PriorityRule(PriorityMatrix.DEFAULT, true, false));
        assertThat(chosen(before, new Wish("letters", null, null), "acme").service()).isNull();
        // the agreement that was chosen is another company's by now
        assertThat(chosen(before, Wish.NONE, "nobody").rule()).isEqualTo(PriorityRule.DESK);
    }

    private static Terms chosen(ClassifiedAs before, Wish wish, String... companies) {
        return new Choosing(
                        BOOK, List.of(companies).stream().map(CompanyId::new).toList(), NOW, before)
                .of(wish);
    }

    private static CatalogueId id(String text) {
        return new CatalogueId(text);
    }

    private static ServiceDefined service(String id, boolean critical, @Nullable String topic) {
        return new ServiceDefined(
                id(id),
                1,
                new ServiceContent(
                        new EntryName(id),
                        null,
                        null,
                        topic == null ? null : id(topic),
                        null,
                        critical,
                        false,
                        ServiceProcess.NONE));
    }

    private static TopicDefined topic(String id, String service) {
        return new TopicDefined(id(id), 1, new TopicContent(new EntryName(id), null, id(service)));
    }

    private static AgreementDefined agreement(
            String id,
            @Nullable String company,
            boolean vip,
            @Nullable PriorityMatrix matrix,
            List<String> services,
            @Nullable Instant validTo) {
        return new AgreementDefined(
                id(id),
                1,
                new AgreementContent(
                        new EntryName(id),
                        company == null ? null : new CompanyId(company),
                        services.stream().map(CatalogueId::new).toList(),
                        id("plan"),
                        id("calendar"),
                        NOW.minusSeconds(1),
                        validTo,
                        AgreementContent.DEFAULT_PAUSES,
                        List.of(),
                        vip,
                        matrix,
                        AgreementContent.DEFAULT_WARNINGS,
                        ClockStart.RECEIVED,
                        null));
    }
}
