package io.ledgerdesk.importing.http;

import io.ledgerdesk.importing.job.ImportDesk;
import io.ledgerdesk.importing.job.ImportSettings;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.http.PlainEndpoint;
import io.ledgerdesk.platform.http.PlainRequest;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/** {@code POST /imports?source=…&name=…}: the body is the log, gzipped or plain. */
@Needs("import.run")
@ApplicationScoped
class ImportUpload implements PlainEndpoint {
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final String NO_NAME = "unnamed";

    private final ImportDesk desk;
    private final ImportSettings settings;

    ImportUpload(ImportDesk desk, ImportSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/imports";
    }

    @Override
    public Uni<PlainAnswer> answer(PlainRequest request) {
        if (request.length() > settings.maxUpload()) {
            return Uni.createFrom()
                    .item(
                            new PlainAnswer.Refused(
                                    TOO_LARGE,
                                    "IMPORT_TOO_LARGE",
                                    "the file is larger than %d bytes: gzip it, or raise ledgerdesk.importing.max-upload"
                                            .formatted(settings.maxUpload())));
        }
        return desk.take(
                        request.caller().tenant(),
                        request.caller().actor(),
                        "API",
                        Objects.requireNonNullElse(request.parameter("source"), ""),
                        Objects.requireNonNullElse(request.parameter("name"), NO_NAME),
                        request.body())
                .<PlainAnswer>map(id ->
                        new PlainAnswer.Json(
                                ACCEPTED,
                                Map.of("id", new GlobalId(ImportRights.KIND, id.value()).text())))
                .onFailure(Fault.class)
                .recoverWithItem(failure -> refused((Fault) failure));
    }

    private static PlainAnswer refused(Fault fault) {
        int status =
                switch (fault.code()) {
                    case "IMPORT_TOO_LARGE" -> TOO_LARGE;
                    case "SOURCE_UNKNOWN", "VALIDATION_FAILED", "IMPORT_EMPTY" -> BAD_REQUEST;
                    case "IMPORT_GIVEN_UP" -> 408;
                    default -> throw fault;
                };
        return new PlainAnswer.Refused(
                status,
                fault.code(),
                String.valueOf(fault.getMessage()).substring(fault.code().length() + 2));
    }
}
