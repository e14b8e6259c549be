package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.AgreementInput;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.AgreementPenaltyInput;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.PriorityMatrixInput;
import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.CurrencyCode;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.directory.id.CompanyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of an agreement. */
public record AgreementForm(Form form) {
    private static final String FIELD = "agreement.";
    private static final String COMPANY = "company_~";
    private static final CurrencyCode NO_CURRENCY = new CurrencyCode("XXX");

    /** What the agreement is to say. */
    public AgreementContent content(AgreementInput input) {
        var start = input.start();
        List<Integer> warnings = input.warnings();
        return new AgreementContent(
                form.name(FIELD + "name", input.name()),
                company(form, FIELD + "companyId", input.companyId()),
                Form.each(
                        FIELD + "serviceIds",
                        input.serviceIds(),
                        (path, id) -> form.entry(path, CatalogueKind.SERVICE, id)),
                form.entry(FIELD + "planId", CatalogueKind.PLAN, input.planId()),
                form.entry(FIELD + "calendarId", CatalogueKind.CALENDAR, input.calendarId()),
                input.validFrom(),
                input.validTo(),
                pauses(input.pauses()),
                Form.each(FIELD + "penalties", input.penalties(), this::penalty),
                Boolean.TRUE.equals(input.vip()),
                matrix(input.matrix()),
                warnings == null ? AgreementContent.DEFAULT_WARNINGS : warnings,
                start == null ? ClockStart.RECEIVED : ClockStart.valueOf(start.name()),
                form.entryOrNull(
                        FIELD + "escalationId",
                        CatalogueKind.ESCALATION_POLICY,
                        input.escalationId()));
    }

    /** A company of the directory, by its global id or its key. */
    static @Nullable CompanyId company(Form form, String field, @Nullable String text) {
        return form.readOrNull(
                field,
                text != null && text.startsWith(COMPANY) ? text.substring(COMPANY.length()) : text,
                CompanyId::new,
                "the id or key of a company, a key being " + CompanyId.ALLOWED);
    }

    private static List<io.ledgerdesk.catalogue.word.HoldReason> pauses(
            @Nullable List<HoldReason> said) {
        return said == null
                ? AgreementContent.DEFAULT_PAUSES
                : said.stream()
                        .map(one -> io.ledgerdesk.catalogue.word.HoldReason.valueOf(one.name()))
                        .toList();
    }

    private Penalty penalty(String path, AgreementPenaltyInput said) {
        return new Penalty(
                TargetKind.valueOf(said.target().name()),
                said.minorUnits(),
                form.read(
                        path + ".currency",
                        said.currency(),
                        CurrencyCode::new,
                        CurrencyCode.ALLOWED,
                        NO_CURRENCY));
    }

    private @Nullable PriorityMatrix matrix(@Nullable PriorityMatrixInput said) {
        return said == null
                ? null
                : form.made(
                        FIELD + "matrix",
                        () ->
                                new PriorityMatrix(
                                        row(said.organisation()),
                                        row(said.department()),
                                        row(said.person())),
                        PriorityMatrix.DEFAULT);
    }

    private static List<Priority> row(List<io.ledgerdesk.catalogue.graphql.value.Priority> row) {
        return row.stream().map(one -> Priority.valueOf(one.name())).toList();
    }
}
