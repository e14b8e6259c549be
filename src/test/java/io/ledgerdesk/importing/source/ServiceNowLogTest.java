package io.ledgerdesk.importing.source;

import static io.ledgerdesk.importing.source.Reading.findings;
import static io.ledgerdesk.importing.source.Reading.incidents;
import static io.ledgerdesk.importing.source.Reading.read;
import static io.ledgerdesk.importing.source.Reading.updates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.importing.map.MappedState;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An audit log row by row; a damaged row is told by its line and takes no other along. */
class ServiceNowLogTest {
    @Test
    void aRowSaysWhatItSaysInTheDesksWords() {
        SourceUpdate update = updates(new AuditLog().add("0000045", 3).plain()).getFirst();

        assertThat(update.incident().value()).isEqualTo("0000045");
        assertThat(update.revision()).isEqualTo(3);
        assertThat(update.author().value()).isEqualTo("agent-21");
        assertThat(update.requester().value()).isEqualTo("caller-2403");
        assertThat(update.updatedAt()).isEqualTo(Instant.parse("2016-02-29T10:03:00Z"));
        assertThat(update.receivedAt()).isEqualTo(Instant.parse("2016-02-29T01:16:00Z"));
        assertThat(update.channel()).isEqualTo(Channel.PHONE);
        assertThat(update.subject()).isEqualTo("Incident 0000045");
        assertThat(update.description()).isEqualTo("Symptom ?, category 55, subcategory 170");
        assertThat(String.valueOf(update.classification().topic())).isEqualTo("55/170");
        assertThat(update.classification().impact()).isEqualTo(Impact.DEPARTMENT);
        assertThat(update.classification().priority()).isEqualTo(Priority.P3);
        assertThat(String.valueOf(update.group())).contains("group-56", "Group 56");
        assertThat(update.agent()).isNull();
        assertThat(update.facts())
                .containsEntry("location", "143")
                .containsEntry("closed_code", "5")
                .doesNotContainKeys("u_symptom", "resolved_at");
    }

    @ParameterizedTest
    @CsvSource({
        "Active, IN_PROGRESS,",
        "Awaiting User Info, WAITING_FOR_REQUESTER,",
        "Awaiting Vendor, ON_HOLD, THIRD_PARTY",
        "Awaiting Problem, ON_HOLD, PROBLEM",
        "Awaiting Evidence, ON_HOLD, OTHER",
        "Resolved, RESOLVED,",
        "Closed, CLOSED,"
    })
    void statesAreMapped(String word, TicketState state, HoldReason reason) {
        assertThat(updates(new AuditLog().add("1", 0, "ident_state", word).plain()))
                .extracting(SourceUpdate::state)
                .containsExactly(new MappedState(state, reason));
    }

    @Test
    void aWordThatIsNoStateIsExplained() {
        ReadItem.Row row =
                (ReadItem.Row)
                        read(new AuditLog().add("1", 0, "ident_state", "-100").plain()).getFirst();
        assertThat(row.update().state()).isNull();
        assertThat(row.findings()).extracting(Finding::code).containsExactly("NO_STATE");
    }

    @Test
    void theSameRowHasTheSameDigestWhateverTheOrderOfItsColumns() {
        String header = String.join(",", AuditLog.COLUMNS.reversed());
        String row = String.join(",", AuditLog.row("1", 0).reversed());
        // the second category is the subcategory: turned round it is the first
        byte[] turned =
                (header + "\n" + row.replace("170,55", "55,170") + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        String straight = updates(new AuditLog().add("1", 0).plain()).getFirst().digest();
        assertThat(updates(turned).getFirst().digest()).isEqualTo(straight);
        assertThat(updates(new AuditLog().add("1", 0, "location", "144").plain()))
                .extracting(SourceUpdate::digest)
                .doesNotContain(straight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sys_updated_at|31/2/2016 10:00|BAD_DATE",
                "opened_at|2016-02-29 10:00|BAD_DATE",
                "resolved_at|29/2/2016 25:61|BAD_DATE",
                "ident_state|Slumbering|UNKNOWN_STATE",
                "priority|9|UNKNOWN_PRIORITY",
                "impact|nobody|UNKNOWN_IMPACT",
                "urgency|never|UNKNOWN_URGENCY",
                "contact_type|Pigeon|UNKNOWN_CHANNEL",
                "sys_mod_count|many|BAD_VALUE",
                "sys_mod_count|?|VALUE_MISSING",
                "number|?|VALUE_MISSING",
                "made_sla|perhaps|BAD_VALUE",
                "assigned_to|Anna Petrova|BAD_VALUE",
                "location|a~b|NUL_CHARACTER",
                "location|\"143|QUOTE_UNCLOSED",
                "location|\"1\"43|BAD_QUOTES",
                "location|1,43|ROW_TOO_WIDE"
            })
    void aWrongValueIsToldByLine(String column, String value, String code) {
        String wrong = value.replace('~', '\0');
        byte[] log = new AuditLog().add("1", 0).add("2", 0, column, wrong).add("3", 0).plain();
        List<ReadItem> items = read(log);
        assertThat(findings(items))
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(3L, code));
        assertThat(incidents(items)).containsExactly("1", "3");
    }

    @Test
    void valuesInEachOthersPlaceAreSeen() {
        byte[] log =
                new AuditLog()
                        .add("1", 0, "ident_state", "29/2/2016 01:16", "opened_at", "New")
                        .plain();
        assertThat(findings(read(log)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("COLUMNS_SWAPPED");
                    assertThat(found.incident()).isEqualTo("1");
                    assertThat(found.message()).contains("ident_state and opened_at");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'', the file is empty",
        "'number,ident_state', does not name the columns",
        "'PNG,x', does not name the columns"
    })
    void whatIsNoSuchLogIsRefusedAsAWhole(String text, String why) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("HEADER_UNKNOWN")
                .hasMessageContaining(why);
        assertThatThrownBy(() -> read(new byte[] {0x1f, (byte) 0x8b, 8}))
                .hasMessageContaining("HEADER_UNKNOWN");
    }

    @Test
    void onlyFactsThatChangedAreTold() {
        List<SourceUpdate> updates =
                updates(
                        new AuditLog()
                                .add("1", 0)
                                .add("1", 1, "location", "144", "closed_code", "?")
                                .plain());
        Map<String, String> before = updates.getFirst().facts();
        assertThat(updates.getLast().factsChangedSince(before))
                .containsExactlyInAnyOrderEntriesOf(Map.of("location", "144", "closed_code", ""));
        assertThat(updates.getFirst().factsChangedSince(before)).isEmpty();
    }
}
