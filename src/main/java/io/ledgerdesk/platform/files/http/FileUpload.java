package io.ledgerdesk.platform.files.http;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.files.FileIntake;
import io.ledgerdesk.platform.files.FileLimits;
import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.http.PlainEndpoint;
import io.ledgerdesk.platform.http.PlainRequest;
import io.ledgerdesk.platform.http.form.FormReader;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * {@code POST /files}: either a form with files ({@code multipart/form-data}), or one file as the
 * body with its name as {@code ?name=…}. All of them are taken, or none.
 */
@ApplicationScoped
@Needs("file.write")
class FileUpload implements PlainEndpoint {
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TIMED_OUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int UNPROCESSABLE = 422;

    private static final Map<String, Integer> STATUS =
            Map.of(
                    "FILE_TOO_LARGE", TOO_LARGE,
                    "FILE_TOO_MANY", TOO_LARGE,
                    "FILE_NAME_INVALID", BAD_REQUEST,
                    "FILE_MISSING", BAD_REQUEST,
                    "UPLOAD_MALFORMED", BAD_REQUEST,
                    "UPLOAD_CUT_OFF", BAD_REQUEST,
                    "FILE_INFECTED", UNPROCESSABLE,
                    "FILE_UPLOAD_GIVEN_UP", TIMED_OUT,
                    "PERSON_ERASED", FORBIDDEN);

    /** What a form needs beside its files. */
    private static final long FORM_BYTES = 64 * 1024;

    private final FileIntake intake;

    FileUpload(FileIntake intake) {
        this.intake = intake;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/files";
    }

    @Override
    public Uni<PlainAnswer> answer(PlainRequest request) {
        String type = Objects.requireNonNullElse(request.header("Content-Type"), "");
        boolean form = type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return refused(
                    UNSUPPORTED,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "send multipart/form-data, or the file itself as application/octet-stream");
        }
        if (request.length() > longest(form)) {
            return refused(
                    TOO_LARGE,
                    "FILE_TOO_LARGE",
                    "the upload is larger than %d bytes (ledgerdesk.files.max-size)"
                            .formatted(longest(form)));
        }
        Uni<List<KeptFile>> taken =
                form
                        ? FormReader.of(type, request.body())
                                .map(reader -> new FormUpload(intake, request.caller(), reader))
                                .map(FormUpload::take)
                                .orElseGet(FileUpload::noBoundary)
                        : single(request).map(List::of);
        return taken.map(FileUpload::created)
                .onFailure(FileUpload::isRefusal)
                .recoverWithItem(FileUpload::refused);
    }

    private Uni<KeptFile> single(PlainRequest request) {
        return intake.take(
                request.caller().tenant(),
                request.caller().actor().id(),
                Objects.requireNonNullElse(request.parameter("name"), "unnamed"),
                request.body());
    }

    private long longest(boolean form) {
        FileLimits limits = intake.limits();
        return form ? limits.maxCount() * (limits.maxSize() + FORM_BYTES) : limits.maxSize();
    }

    private static PlainAnswer created(List<KeptFile> files) {
        return new PlainAnswer.Json(
                CREATED, Map.of("files", files.stream().map(FileUpload::told).toList()));
    }

    private static Map<String, Object> told(KeptFile file) {
        return Map.of(
                "id", new GlobalId(KeptFile.KIND, file.id()).text(),
                "name", file.name(),
                "size", file.size(),
                "mediaType", file.mediaType(),
                "sha256", file.sha256(),
                "state", file.state().name());
    }

    private static Uni<List<KeptFile>> noBoundary() {
        return Uni.createFrom()
                .failure(
                        new Fault(
                                "UPLOAD_MALFORMED",
                                "Content-Type is not multipart/form-data with a boundary"));
    }

    private static Uni<PlainAnswer> refused(int status, String code, String message) {
        return Uni.createFrom().item(new PlainAnswer.Refused(status, code, message));
    }

    /** The others are for {@code PlainRoutes}: the desk cannot, for the moment or at all. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Fault fault && STATUS.containsKey(fault.code());
    }

    private static PlainAnswer refused(Throwable failure) {
        Fault fault = (Fault) failure;
        return new PlainAnswer.Refused(
                STATUS.getOrDefault(fault.code(), BAD_REQUEST),
                fault.code(),
                String.valueOf(fault.getMessage()).substring(fault.code().length() + 2));
    }
}
