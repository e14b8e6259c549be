package io.ledgerdesk.catalogue.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.graphql.form.AgreementForm;
import io.ledgerdesk.catalogue.graphql.form.EscalationForm;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.form.PlanForm;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.AgreementInput;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.AgreementPenaltyInput;
import io.ledgerdesk.catalogue.graphql.input.AgreementInputs.PriorityMatrixInput;
import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.EscalationPolicyInput;
import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.EscalationStepInput;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.PlanInput;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.PlanTargetInput;
import io.ledgerdesk.catalogue.graphql.value.EscalationAction;
import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients say of entries is read, or refused with the field and what it may be. */
class FormTest {
    private final Form form = new Form();

    @Test
    void entriesGoByIdOrKeyAndWhatIsAbsentIsAsUsual() {
        AgreementContent read =
                new AgreementForm(form)
                        .content(agreement("company_~acme", "plan_~gold", null, "RUB"));

        assertThat(form.problem()).isNull();
        assertThat(read.company()).isEqualTo(new CompanyId("acme"));
        assertThat(read.plan()).isEqualTo(new CatalogueId("gold"));
        assertThat(read.pauses()).isEqualTo(AgreementContent.DEFAULT_PAUSES);
        assertThat(read.warnings()).isEqualTo(AgreementContent.DEFAULT_WARNINGS);
        assertThat(read.matrix()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "no company, gold, RUB, companyId",
        "acme, no plan, RUB, planId",
        "acme, service_~gold, RUB, planId",
        "acme, gold, roubles, 'penalties, 0, currency'"
    })
    void whatCannotBeReadIsNamed(String company, String plan, String currency, String path) {
        new AgreementForm(form).content(agreement(company, plan, null, currency));

        assertThat(path()).isEqualTo("[input, agreement, " + path + "]");
    }

    @Test
    void aMatrixHasThreePrioritiesInARow() {
        List<Priority> row = List.of(Priority.P1, Priority.P2);
        new AgreementForm(form)
                .content(agreement("acme", "gold", new PriorityMatrixInput(row, row, row), "RUB"));

        assertThat(path()).isEqualTo("[input, agreement, matrix]");
    }

    @ParameterizedTest
    @CsvSource({"4, 60, line", "0, 60, line", "1, 0, seconds", "1, -5, seconds"})
    void aTargetIsOfALineAndLasts(int line, int seconds, String path) {
        new PlanForm(form)
                .content(
                        new PlanInput(
                                "Plan",
                                null,
                                List.of(
                                        new PlanTargetInput(
                                                TargetKind.ACCEPTANCE,
                                                null,
                                                null,
                                                line,
                                                seconds,
                                                null))));

        assertThat(path()).isEqualTo("[input, plan, targets, 0, " + path + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "lower case, , , role",
        "MANAGER, two words, , personId",
        "MANAGER, , 'two\u0007lines', address"
    })
    void aStepNamesWhomAndWhat(
            String role, @Nullable String person, @Nullable String address, String path) {
        new EscalationForm(form)
                .content(
                        new EscalationPolicyInput(
                                "Policy",
                                List.of(
                                        new EscalationStepInput(
                                                TargetKind.RESOLUTION,
                                                75,
                                                null,
                                                EscalationAction.TELL,
                                                role,
                                                person,
                                                null,
                                                null,
                                                address))));

        assertThat(path()).isEqualTo("[input, policy, steps, 0, " + path + "]");
    }

    private String path() {
        UserError problem = Objects.requireNonNull(form.problem());
        assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
        return String.valueOf(problem.path());
    }

    private static AgreementInput agreement(
            String company, String plan, @Nullable PriorityMatrixInput matrix, String currency) {
        return new AgreementInput(
                "Agreement",
                company,
                null,
                plan,
                "office",
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                null,
                List.of(new AgreementPenaltyInput(TargetKind.RESOLUTION, 1, currency)),
                null,
                matrix,
                null,
                null,
                null);
    }
}
