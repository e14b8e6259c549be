package io.ledgerdesk.platform.graphql.code;

import io.ledgerdesk.ticket.command.rule.TicketRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/errors.md} as the code has it. */
final class ErrorsPage {
    private static final String INTRODUCTION =
            """
            # Errors

            Every code that a client of the desk can meet, what it means and what to do. Codes are stable: decide by them, show people the message. This page is
            written from the code (`platform/graphql/code`); what concerns whoever runs the desk stands in [operations.md](operations.md).

            ## Where they stand
            | what | where |
            | --- | --- |
            | a wish that the rules of the desk refuse | `errors` in the mutation's payload, each with `code`, `message`, `path`; HTTP status 200. Nothing was written |
            | everything else | `errors` beside `data`, each with `extensions.code`, `message`, `locations` in the document or `path` in the answer |
            | the end of a WebSocket | its close code |

            With `Accept: application/graphql-response+json` the HTTP status is the one below, unless part of the document was executed: then there is `data`, and the
            status is 200. With `Accept: application/json` every answer to a well-formed request has 200; only statuses in bold are told to these clients too.

            """;

    private ErrorsPage() {}

    static String text() {
        return INTRODUCTION
                + requests()
                + section(
                        "Faults that say why",
                        "Over HTTP with status 503 where the answer has no data (`BAD_POSITION` 400,"
                                + " `UNAUTHENTICATED` 401 where the header cannot be read), else beside"
                                + " `data`.",
                        FaultCode.values())
                + section(
                        "Faults of the desk",
                        "The message names `extensions.correlationId` alone: the log of the desk has"
                                + " the reason under this id.",
                        DeskFaultCode.values())
                + section(
                        "Refusals",
                        "In `errors` of a mutation's payload, typed as `schema.graphqls` has it.",
                        UserErrorCode.values())
                + rules()
                + section(
                        "Imports",
                        "In an import's report, with the number of the line, and in its `problem`.",
                        ImportCode.values())
                + sockets();
    }

    private static String requests() {
        return Stream.of(RequestCode.values())
                .sorted(Comparator.comparing(RequestCode::status))
                .map(code ->
                        row(
                                cell(code.name()),
                                code.scope() == RequestCode.Scope.REQUEST
                                        ? "**" + code.status() + "**"
                                        : String.valueOf(code.status()),
                                code.meaning(),
                                code.remedy()))
                .collect(
                        Collectors.joining(
                                "\n",
                                heading(
                                        "Requests that are not executed",
                                        "",
                                        List.of("code", "status", "meaning", "what to do")),
                                "\n\n"));
    }

    private static String section(String title, String introduction, ClientCode... codes) {
        return Stream.of(codes)
                .sorted(Comparator.comparing(ClientCode::name))
                .map(code -> row(cell(code.name()), code.meaning(), code.remedy()))
                .collect(
                        Collectors.joining(
                                "\n",
                                heading(
                                        title,
                                        introduction + "\n\n",
                                        List.of("code", "meaning", "what to do")),
                                "\n\n"));
    }

    private static String rules() {
        return Stream.of(TicketRule.values())
                .sorted(Comparator.comparing(TicketRule::name))
                .map(rule -> row(cell(rule.name()), rule.sentence()))
                .collect(
                        Collectors.joining(
                                "\n",
                                heading(
                                        "Rules of a ticket",
                                        "Refusals whose message is this sentence, and what stands against"
                                                + " it where that can be named.\n\n",
                                        List.of("code", "message")),
                                "\n\n"));
    }

    private static String sockets() {
        return Stream.of(CloseCode.values())
                .sorted(Comparator.comparing(CloseCode::code))
                .map(code ->
                        row(
                                String.valueOf(code.code()),
                                cell(code.reason()),
                                code.meaning(),
                                code.remedy()))
                .collect(
                        Collectors.joining(
                                "\n",
                                heading(
                                        "Why a socket is closed",
                                        "A desk that stops closes its sockets without any of these:"
                                                + " connect again, with the last position as"
                                                + " `after`.\n\n",
                                        List.of("code", "reason", "meaning", "what to do")),
                                "\n"));
    }

    private static String heading(String title, String introduction, List<String> columns) {
        return "## %s\n%s%s\n%s\n"
                .formatted(
                        title,
                        introduction,
                        row(columns.toArray(String[]::new)),
                        row(columns.stream().map(column -> "---").toArray(String[]::new)));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String cell(String code) {
        return "`" + code + "`";
    }
}
