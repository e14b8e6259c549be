package io.ledgerdesk.importing.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Small audit logs, made for one test each. */
public final class AuditLog {
    public static final List<String> COLUMNS =
            List.of(
                    "number",
                    "ident_state",
                    "active",
                    "reassignment_count",
                    "reopen_count",
                    "sys_mod_count",
                    "made_sla",
                    "caller_id",
                    "opened_by",
                    "opened_at",
                    "sys_updated_by",
                    "sys_updated_at",
                    "contact_type",
                    "location",
                    "category",
                    "category",
                    "u_symptom",
                    "impact",
                    "urgency",
                    "priority",
                    "assignment_group",
                    "assigned_to",
                    "closed_code",
                    "resolved_by",
                    "resolved_at",
                    "closed_at");

    private final List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));

    /** A row with something to change, such as {@code "ident_state", "Active"}. */
    public static List<String> row(String number, int revision, String... changes) {
        List<String> values =
                new ArrayList<>(
                        Arrays.asList(
                                number,
                                "New",
                                "true",
                                "0",
                                "0",
                                Integer.toString(revision),
                                "true",
                                "2403",
                                "8",
                                "29/2/2016 01:16",
                                "21",
                                "29/2/2016 " + (10 + revision / 60) + ":" + two(revision % 60),
                                "Phone",
                                "143",
                                "55",
                                "170",
                                "?",
                                "2",
                                "2",
                                "3",
                                "56",
                                "?",
                                "5",
                                "?",
                                "?",
                                "?"));
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        changed.forEach((column, value) -> values.set(COLUMNS.indexOf(column), value));
        return values;
    }

    public AuditLog add(String number, int revision, String... changes) {
        return line(String.join(",", row(number, revision, changes)));
    }

    /** So many incidents of four rows each. */
    public static AuditLog incidents(int count) {
        AuditLog log = new AuditLog();
        for (int i = 0; i < count; i++) {
            String number = "INC" + i;
            log.add(number, 0)
                    .add(number, 1, "assignment_group", "60", "assigned_to", "7")
                    .add(number, 2, "ident_state", "Active", "assigned_to", "7")
                    .add(number, 5, "ident_state", "Closed", "resolved_by", "8");
        }
        return log;
    }

    /** A line as it stands. */
    public AuditLog line(String text) {
        lines.add(text);
        return this;
    }

    public byte[] plain() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] gzipped() {
        return gzip(plain());
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
