package io.ledgerdesk.catalogue.domain;

import static io.ledgerdesk.catalogue.ExampleCatalogue.ACME;
import static io.ledgerdesk.catalogue.ExampleCatalogue.ACME_GOLD;
import static io.ledgerdesk.catalogue.ExampleCatalogue.MAIL;
import static io.ledgerdesk.catalogue.ExampleCatalogue.NEW_YEAR;
import static io.ledgerdesk.catalogue.ExampleCatalogue.acmeGold;
import static io.ledgerdesk.catalogue.ExampleCatalogue.agreement;
import static io.ledgerdesk.catalogue.ExampleCatalogue.id;
import static io.ledgerdesk.catalogue.ExampleCatalogue.mail;
import static io.ledgerdesk.catalogue.ExampleCatalogue.penalty;
import static io.ledgerdesk.catalogue.ExampleCatalogue.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.command.AgreementCommand.ChangeAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.RetireAgreement;
import io.ledgerdesk.catalogue.command.CatalogueRejection.AgreementOverlaps;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EndsBeforeItBegins;
import io.ledgerdesk.catalogue.command.ServiceCommand.DefineService;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import io.ledgerdesk.directory.id.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final Instant YEAR_AFTER = Instant.parse("2027-01-01T00:00:00Z");
    private static final List<Integer> WARNINGS = AgreementContent.DEFAULT_WARNINGS;
    private final Decided desk = Decided.example();

    @Test
    void oneThatEndsBeforeItBeginsIsRefused() {
        for (Instant end : List.of(NEW_YEAR, NEW_YEAR.minusSeconds(1))) {
            assertThat(
                            desk.refused(
                                    define(
                                            agreement(
                                                    new CompanyId("b"), List.of(), NEW_YEAR, end))))
                    .isEqualTo(new EndsBeforeItBegins(id("other"), NEW_YEAR, end));
        }
    }

    @Test
    void oneOfTheSameForTheSameAtTheSameTimeIsRefused() {
        AgreementOverlaps overlaps = new AgreementOverlaps(id("other"), ACME_GOLD);
        Instant lastMoment = YEAR_AFTER.minusNanos(1_000);

        assertThat(desk.refused(define(acmeGold()))).isEqualTo(overlaps);
        assertThat(desk.refused(define(agreement(ACME, List.of(MAIL), lastMoment, null))))
                .isEqualTo(overlaps);
        assertThat(
                        desk.refused(
                                define(
                                        agreement(
                                                ACME,
                                                List.of(MAIL),
                                                NEW_YEAR.minusSeconds(9),
                                                NEW_YEAR.plusSeconds(1)))))
                .isEqualTo(overlaps);
        desk.done(define(agreement(ACME, List.of(MAIL), YEAR_AFTER, null)));
        assertThat(
                        desk.refused(
                                new ChangeAgreement(
                                        ACME_GOLD, agreement(ACME, List.of(MAIL), NEW_YEAR, null))))
                .isEqualTo(new AgreementOverlaps(ACME_GOLD, id("other")));
    }

    @Test
    void whatIsForOthersOrForOtherServicesOrRetiredDoesNotOverlap() {
        desk.done(new DefineAgreement(id("all"), agreement(null, List.of(MAIL), NEW_YEAR, null)));
        desk.done(new DefineAgreement(id("acme"), agreement(ACME, List.of(), NEW_YEAR, null)));
        desk.done(new RetireAgreement(ACME_GOLD));
        desk.done(new DefineAgreement(id("new"), acmeGold()));
    }

    @Test
    void twoThatNameOneServiceAreRefusedWhateverElseTheyName() {
        desk.done(new DefineService(id("print"), mail()));

        assertThat(
                        desk.refused(
                                define(
                                        agreement(
                                                ACME, List.of(id("print"), MAIL), NEW_YEAR, null))))
                .isEqualTo(new AgreementOverlaps(id("other"), ACME_GOLD));
        desk.done(define(agreement(ACME, List.of(id("print")), NEW_YEAR, null)));
    }

    @Test
    void itsOwnEarlierVersionDoesNotOverlap() {
        desk.done(new ChangeAgreement(ACME_GOLD, agreement(ACME, List.of(MAIL), NEW_YEAR, null)));
    }

    @Test
    void warningsArePercentagesShortOfTheWhole() {
        for (List<Integer> wrong :
                List.of(
                        List.of(0, 50),
                        List.of(50, 100),
                        IntStream.rangeClosed(1, 11).boxed().toList())) {
            assertThat(
                            desk.refused(
                                            new ChangeAgreement(
                                                    ACME_GOLD, with(acmeGold(), List.of(), wrong)))
                                    .message())
                    .isEqualTo("warnings must be at most 10 percentages of 1 to 99.");
        }
        desk.done(new ChangeAgreement(ACME_GOLD, with(acmeGold(), List.of(), List.of())));
    }

    @Test
    void aPenaltyIsAnAmountOfMoneyAndThereIsOneForEachTarget() {
        Penalty rouble = penalty(TargetKind.RESOLUTION, 100, "RUB");

        assertThat(penalized(penalty(TargetKind.RESOLUTION, -1, "RUB")))
                .startsWith("penalties.minorUnits must be 0 to");
        assertThat(penalized(penalty(TargetKind.RESOLUTION, 1, "QQQ")))
                .startsWith("penalties.currency must be three letters");
        assertThat(penalized(rouble, rouble)).contains("RESOLUTION is there twice");
        desk.done(
                new ChangeAgreement(
                        ACME_GOLD,
                        with(
                                acmeGold(),
                                List.of(rouble, penalty(TargetKind.ACCEPTANCE, 0, "EUR")),
                                WARNINGS)));
    }

    /** Time is written in microseconds: what is read again is what was decided. */
    @Test
    void noFinerTimeIsKeptThanIsWritten() {
        desk.nothing(
                new ChangeAgreement(
                        ACME_GOLD,
                        agreement(ACME, List.of(MAIL), NEW_YEAR.plusNanos(999), YEAR_AFTER)));
    }

    private String penalized(Penalty... penalties) {
        return desk.refused(
                        new ChangeAgreement(
                                ACME_GOLD, with(acmeGold(), List.of(penalties), WARNINGS)))
                .message();
    }

    private static DefineAgreement define(AgreementContent content) {
        return new DefineAgreement(id("other"), content);
    }
}
