package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.event.PlanEvent.PlanDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.servicelevel.view.report.Attribute;
import io.ledgerdesk.servicelevel.view.report.Breach;
import io.ledgerdesk.servicelevel.view.report.Breaches;
import io.ledgerdesk.servicelevel.view.report.Compliance;
import io.ledgerdesk.servicelevel.view.report.ComplianceRow;
import io.ledgerdesk.servicelevel.view.report.ComplianceRow.Cost;
import io.ledgerdesk.servicelevel.view.report.GroupBy;
import io.ledgerdesk.servicelevel.view.report.SlaFilter;
import io.ledgerdesk.servicelevel.view.whatif.Alternative;
import io.ledgerdesk.servicelevel.view.whatif.WhatIf;
import io.ledgerdesk.servicelevel.view.whatif.WhatIfRow;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Breaches and figures, as they were and as they would have been. */
class ClockFiguresIT {
    private static final CatalogueId STRICT = new CatalogueId("strict");

    private final PromisingDesk at = new PromisingDesk();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void breachesComeInTheOrderOfTheirDueDatesPageByPage() {
        at.promise();
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tickets.add(at.register());
            at.desk.pass(Duration.ofMinutes(1));
        }
        at.desk.pass(Duration.ofHours(1));
        Breaches breaches = new Breaches(at.desk.pool);

        List<Breach> found = new ArrayList<>();
        Breaches.Place after = null;
        Breaches.Page page;
        do {
            page =
                    answer(
                            breaches.page(
                                    TENANT,
                                    TicketScope.EVERYTHING,
                                    SlaFilter.ANY,
                                    null,
                                    null,
                                    after,
                                    1));
            found.addAll(page.breaches());
            after = Breaches.Place.of(page.breaches().getLast());
        } while (page.hasNext());

        assertThat(found.stream().map(Breach::ticket)).containsExactlyElementsOf(tickets);
        assertThat(found.stream().map(one -> at.minutes(one.dueAt())))
                .containsExactly(60L, 61L, 62L);
    }

    @Test
    void pain23ComplianceCountsByTheDateOfTheEventOrOfTheTicket() {
        at.promise();
        at.resolved(Duration.ofHours(1));
        at.resolved(Duration.ofHours(2));
        TicketId open = at.register();
        at.resolved(Duration.ofHours(5));
        Instant dayLater = at.begin.plus(Duration.ofDays(1));

        ComplianceRow row = resolutions(Attribute.EVENT_DATE, at.begin, dayLater).getFirst();

        assertThat(row.stopped()).isEqualTo(3);
        assertThat(row.inTime()).isEqualTo(2);
        assertThat(row.median()).isEqualTo(Duration.ofHours(2).toSeconds());
        assertThat(row.p90()).isEqualTo(Duration.ofHours(5).toSeconds());
        assertThat(row.mean()).isEqualTo(Duration.ofHours(8).toSeconds() / 3);
        // the open one was missed as well
        assertThat(row.breachesRecorded()).isEqualTo(2);
        assertThat(row.penalties()).containsExactly(new Cost("RUB", 2 * 500_00));
        assertThat(rows(Attribute.EVENT_DATE, at.begin, dayLater, List.of(GroupBy.AGREEMENT)))
                .singleElement()
                .satisfies(everybody -> {
                    assertThat(everybody.group())
                            .isEqualTo(Map.of(GroupBy.AGREEMENT, Promises.EVERYBODY.value()));
                    assertThat(everybody.penalties()).isEqualTo(row.penalties());
                });
        Instant third = at.begin.plus(Duration.ofHours(3));
        assertThat(resolutions(Attribute.EVENT_DATE, at.begin, third.plusSeconds(1)).getFirst())
                .extracting(ComplianceRow::stopped, ComplianceRow::breachesRecorded)
                .containsExactly(2L, 0L);
        assertThat(resolutions(Attribute.TICKET_DATE, at.begin, third.plusSeconds(1)).getFirst())
                .extracting(ComplianceRow::stopped, ComplianceRow::breachesRecorded)
                .containsExactly(3L, 2L);
        assertThat(at.standing(open, TargetKind.RESOLUTION).isOverdue()).isTrue();
        Compliance strict = new Compliance(at.desk.pool, 1);
        assertThatThrownBy(() -> answer(strict.rows(TENANT, TicketScope.EVERYTHING, byTarget())))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("REPORT_TOO_LARGE");
    }

    @Test
    void aStricterPlanChangesTheFiguresAndNotOneEvent() {
        at.promise();
        at.resolved(Duration.ofHours(1));
        at.resolved(Duration.ofHours(3));
        at.resolved(Duration.ofHours(5));
        at.desk.say(
                new PlanDefined(
                        STRICT,
                        1,
                        new PlanContent(
                                new EntryName("Strict"),
                                null,
                                List.of(
                                        new TargetTerm(
                                                TargetKind.RESOLUTION,
                                                null,
                                                null,
                                                null,
                                                7_200,
                                                null)))));
        at.desk.fireDue();
        int events = at.desk.events().size();

        WhatIf.Answer plan = whatIf(new Alternative.Plan(STRICT));
        WhatIf.Answer same = whatIf(new Alternative.Agreement(Promises.EVERYBODY));

        assertThat(plan.tickets()).isEqualTo(3);
        assertThat(figures(plan)).isEqualTo("was 2 of 3, would be 1 of 3");
        assertThat(figures(same)).isEqualTo("was 2 of 3, would be 2 of 3");
        assertThat(at.desk.events()).hasSize(events);
        assertThatThrownBy(() -> whatIf(new Alternative.Calendar(new CatalogueId("none"))))
                .hasMessageContaining("CATALOGUE_ENTRY_UNKNOWN");
    }

    private WhatIf.Answer whatIf(Alternative instead) {
        WhatIf whatIf =
                new WhatIf(
                        at.desk.pool,
                        at.desk.commands.node.log,
                        at.desk.commands.node.codec,
                        at.catalogues,
                        100);
        return answer(
                whatIf.answer(
                        TENANT,
                        TicketScope.EVERYTHING,
                        new WhatIf.Asked(
                                at.begin,
                                at.begin.plus(Duration.ofDays(1)),
                                resolution(),
                                instead)));
    }

    private static String figures(WhatIf.Answer answer) {
        WhatIfRow row = answer.rows().getFirst();
        assertThat(answer.rows()).hasSize(1);
        return "was %d of %d, would be %d of %d"
                .formatted(
                        row.was().inTime(),
                        row.was().stopped(),
                        row.would().inTime(),
                        row.would().stopped());
    }

    private List<ComplianceRow> resolutions(Attribute attribute, Instant from, Instant before) {
        return rows(attribute, from, before, List.of(GroupBy.TARGET, GroupBy.MONTH));
    }

    private List<ComplianceRow> rows(
            Attribute attribute, Instant from, Instant before, List<GroupBy> groups) {
        return answer(
                new Compliance(at.desk.pool, 10)
                        .rows(
                                TENANT,
                                TicketScope.EVERYTHING,
                                new Compliance.Asked(
                                        from,
                                        before,
                                        ZoneId.of("Europe/Moscow"),
                                        attribute,
                                        groups,
                                        resolution())));
    }

    private Compliance.Asked byTarget() {
        return new Compliance.Asked(
                at.begin,
                at.begin.plus(Duration.ofDays(1)),
                ZoneId.of("UTC"),
                Attribute.EVENT_DATE,
                List.of(GroupBy.TARGET),
                SlaFilter.ANY);
    }

    private static SlaFilter resolution() {
        return new SlaFilter(
                List.of(TargetKind.RESOLUTION),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SlaFilter.OfTicket.ANY);
    }
}
