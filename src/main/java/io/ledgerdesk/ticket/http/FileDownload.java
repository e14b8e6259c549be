package io.ledgerdesk.ticket.http;

import io.ledgerdesk.platform.accessrecord.Access;
import io.ledgerdesk.platform.accessrecord.AccessRecorder;
import io.ledgerdesk.platform.files.FileDesk;
import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.http.PlainEndpoint;
import io.ledgerdesk.platform.http.PlainRequest;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.http.VisibleFiles.Visible;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** {@code GET /files/{id}}: the content of a file, or a range of it. */
@ApplicationScoped
@Needs("file.read")
class FileDownload implements PlainEndpoint {
    static final String PATH = "/files/:id";

    private static final PlainAnswer NOT_FOUND =
            new PlainAnswer.Refused(404, "NOT_FOUND", "there is no such file");
    private static final PlainAnswer HELD =
            new PlainAnswer.Refused(
                    409,
                    "FILE_HELD",
                    "the virus scanner has not seen the file yet: ask again later");

    private final VisibleFiles files;
    private final FileDesk desk;

    private final AccessRecorder accesses;

    FileDownload(VisibleFiles files, FileDesk desk, AccessRecorder accesses) {
        this.files = files;
        this.desk = desk;
        this.accesses = accesses;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Uni<PlainAnswer> answer(PlainRequest request) {
        return answer(request, true);
    }

    /**
     * @param withBody whether the content is given too
     */
    Uni<PlainAnswer> answer(PlainRequest request, boolean withBody) {
        Optional<UUID> id = GlobalId.parse(KeptFile.KIND, request.path().getOrDefault("id", ""));
        return id.map(wanted ->
                        files.find(request.caller(), wanted)
                                .map(found ->
                                        found.map(visible -> given(request, visible, withBody))
                                                .orElse(NOT_FOUND)))
                .orElseGet(() -> Uni.createFrom().item(NOT_FOUND));
    }

    /** The one place where a file goes out. */
    private PlainAnswer given(PlainRequest request, Visible visible, boolean withBody) {
        KeptFile file = visible.file();
        if (!desk.isReleased(file)) {
            return HELD;
        }
        if (withBody && visible.ticket() != null) {
            String ticket = new GlobalId("ticket", visible.ticket().value()).text();
            accesses.record(
                    request.caller(),
                    Access.file(
                            "downloadFile", ticket, new GlobalId(KeptFile.KIND, file.id()).text()));
        }
        FileAnswer answer = FileAnswer.to(request, file);
        Multi<byte[]> body =
                withBody && answer.length() > 0
                        ? desk.read(file, answer.from(), answer.length())
                        : Multi.createFrom().empty();
        return new PlainAnswer.Bytes(answer.status(), answer.headers(), body);
    }
}
