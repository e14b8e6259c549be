package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.catalogue.ExampleCatalogue.ACME;
import static io.ledgerdesk.catalogue.ExampleCatalogue.MAIL;
import static io.ledgerdesk.catalogue.ExampleCatalogue.NEW_YEAR;
import static io.ledgerdesk.catalogue.ExampleCatalogue.agreement;
import static io.ledgerdesk.catalogue.ExampleCatalogue.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementChanged;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.id.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueBookTest {
    private static final CompanyId PLANT = new CompanyId("acme-plant");
    private static final Instant NOW = NEW_YEAR.plusSeconds(1);
    private CatalogueBook book = CatalogueBook.EMPTY;

    @Test
    void theMostSpecificAgreementHolds() {
        define("all", agreement(null, List.of(), NEW_YEAR, null));
        assertThat(found(List.of(ACME), MAIL)).isEqualTo("all");
        define("all-mail", agreement(null, List.of(MAIL), NEW_YEAR, null));
        assertThat(found(List.of(ACME), MAIL)).isEqualTo("all-mail");
        define("acme", agreement(ACME, List.of(), NEW_YEAR, null));
        assertThat(found(List.of(ACME), MAIL)).isEqualTo("acme");
        define("acme-mail", agreement(ACME, List.of(MAIL), NEW_YEAR, null));
        assertThat(found(List.of(ACME), MAIL)).isEqualTo("acme-mail");

        assertThat(found(List.of(ACME), null)).isEqualTo("acme");
        assertThat(found(List.of(), MAIL)).isEqualTo("all-mail");
        assertThat(found(List.of(), null)).isEqualTo("all");
    }

    @Test
    void aParentsHoldsWhereThereIsNoneOfTheCompanysOwn() {
        define("acme-mail", agreement(ACME, List.of(MAIL), NEW_YEAR, null));
        assertThat(found(List.of(PLANT, ACME), MAIL)).isEqualTo("acme-mail");
        define("plant", agreement(PLANT, List.of(), NEW_YEAR, null));
        assertThat(found(List.of(PLANT, ACME), MAIL)).isEqualTo("plant");
    }

    @Test
    void onlyOneThatIsValidAndInUseHolds() {
        define("acme", agreement(ACME, List.of(), NEW_YEAR, NOW.plusSeconds(1)));

        assertThat(book.agreementFor(List.of(ACME), null, NEW_YEAR.minusNanos(1))).isEmpty();
        assertThat(book.agreementFor(List.of(ACME), null, NEW_YEAR)).isPresent();
        assertThat(book.agreementFor(List.of(ACME), null, NOW.plusSeconds(1))).isEmpty();
        after(new AgreementRetired(id("acme"), 2));
        assertThat(found(List.of(ACME), null)).isEqualTo("none");
        assertThat(book.entry(CatalogueKind.AGREEMENT, id("acme")))
                .hasValueSatisfying(entry -> {
                    assertThat(entry.retired()).isTrue();
                    assertThat(entry.version()).isEqualTo(2);
                    assertThat(entry.content().name().value()).isEqualTo("Acme Gold");
                });
    }

    @Test
    void anAgreementThatChangesHandsIsFoundWithItsNewCompany() {
        define("gold", agreement(ACME, List.of(), NEW_YEAR, null));
        CatalogueBook before = book;
        after(new AgreementChanged(id("gold"), 2, agreement(PLANT, List.of(), NEW_YEAR, null)));

        assertThat(found(List.of(ACME), null)).isEqualTo("none");
        assertThat(found(List.of(PLANT), null)).isEqualTo("gold");
        assertThat(before.agreementFor(List.of(ACME), null, NOW)).isPresent();
        assertThat(before.agreementsOf(PLANT)).isEmpty();
    }

    @Test
    void oneThatWasChosenHoldsWhileItIsInUseAndForThem() {
        define("acme", agreement(ACME, List.of(), NEW_YEAR, null));
        define("old", agreement(ACME, List.of(MAIL), NEW_YEAR.minusSeconds(9), NEW_YEAR));
        assertThat(chosen("old", List.of(PLANT, ACME))).isEqualTo("old");
        assertThat(chosen("old", List.of(PLANT))).isEqualTo("none");
        assertThat(chosen("gone", List.of(ACME))).isEqualTo("acme");
        assertThat(chosen(null, List.of(ACME))).isEqualTo("acme");
        after(new AgreementRetired(id("old"), 2));
        assertThat(chosen("old", List.of(ACME))).isEqualTo("acme");
    }

    @Test
    void theNearestTopicThatNamesAServiceSaysWhichItIs() {
        topic("it", null, MAIL);
        topic("mail", "it", null);
        topic("spam", "mail", null);
        topic("printing", "it", id("print"));
        topic("lost", "nowhere", null);
        topic("ring", "circle", null);
        topic("circle", "ring", null);
        assertThat(book.serviceOf(id("spam"))).contains(MAIL);
        assertThat(book.serviceOf(id("printing"))).contains(id("print"));
        assertThat(Stream.of("lost", "ring", "unknown").map(one -> book.serviceOf(id(one))))
                .containsOnly(Optional.empty());
    }

    @Test
    void thousandsAreFoldedAndFound() {
        int many = 20_000;
        for (int i = 0; i < many; i++) {
            CompanyId company = new CompanyId("c" + i);
            define("a" + i, agreement(company, List.of(), NEW_YEAR, null));
        }
        assertThat(book.inUse(CatalogueKind.AGREEMENT)).hasSize(many);
        for (int i = 0; i < many; i++) {
            assertThat(found(List.of(PLANT, new CompanyId("c" + i)), null)).isEqualTo("a" + i);
        }
    }

    private void define(String id, AgreementContent content) {
        after(new AgreementDefined(id(id), 1, content));
    }

    private void topic(String id, @Nullable String parent, @Nullable CatalogueId service) {
        TopicContent content =
                new TopicContent(new EntryName(id), parent == null ? null : id(parent), service);
        after(new TopicDefined(id(id), 1, content));
    }

    private String chosen(@Nullable String agreement, List<CompanyId> companies) {
        CatalogueId id = agreement == null ? null : id(agreement);
        return book.agreementOf(id, companies, null, NOW)
                .map(one -> one.id().value())
                .orElse("none");
    }

    private void after(CatalogueEvent event) {
        book = book.after(event);
    }

    private String found(List<CompanyId> companies, @Nullable CatalogueId service) {
        Optional<Entry> entry = book.agreementFor(companies, service, NOW);
        return entry.map(one -> one.id().value()).orElse("none");
    }
}
