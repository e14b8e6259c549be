package io.ledgerdesk.importing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.importing.map.MapsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words mean is a file; what is wrong in it is told with file and key. */
class MapsTest {
    @TempDir Path folder;

    @Test
    void anOperatorsFileTakesThePlaceOfTheDesksOwn() throws IOException {
        write(ownFile().replace("'4': P4", "'4': P5"));
        assertThat(new MapsFiles(Optional.of(folder)).of("servicenow").words().priorities())
                .containsEntry("4", Priority.P5);
        assertThat(new MapsFiles(Optional.empty()).of("servicenow").words().priorities())
                .containsEntry("4", Priority.P4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Active: IN_PROGRESS|Active: SLEEPING|states.Active is none of",
                "Active: IN_PROGRESS|Active: ON_HOLD|states.Active has a reason",
                "Closed: CLOSED|Closed: CLOSED OTHER|states.Closed has a reason",
                "'4': P4|'4': P9|priorities.4 is none of",
                "otherCode: SOLVED|otherKode: SOLVED|otherKode is no key",
                "agent: agent-{}|agent: agent|people.agent must have {}",
                "zone: UTC|zone: Moon|zone is no time zone",
                "dates: d/M/uuuu HH:mm|dates: bogus|dates is no form",
                "topic: [category, subcategory]|topic: category|topic must be a list",
                "channels:|channels: [|is no YAML",
                "subject: Incident {number}|# nothing|texts.subject is missing"
            })
    void aMistakeIsToldWithFileAndKey(String right, String wrong, String why) throws IOException {
        assertThat(ownFile()).contains(right);
        write(ownFile().replace(right, wrong));
        assertThatThrownBy(() -> new MapsFiles(Optional.of(folder)).of("servicenow"))
                .hasMessageContaining("IMPORT_MAPS_WRONG")
                .hasMessageContaining(folder.resolve("servicenow.yaml").toString())
                .hasMessageContaining(why);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("servicenow.yaml"), text);
    }

    private static String ownFile() throws IOException {
        try (var in = MapsTest.class.getResourceAsStream("/importing/servicenow.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
