package io.ledgerdesk.platform.files.http;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.files.FileIntake;
import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.http.form.FormReader;
import io.ledgerdesk.platform.http.form.PartHead;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** One form on its way in: its files one after another. */
final class FormUpload {
    private static final int LONGEST_FIELD = 8 * 1024;
    private static final int MOST_FIELDS = 16;

    private final FileIntake intake;
    private final Caller caller;
    private final FormReader form;
    private final List<KeptFile> taken = new ArrayList<>();
    private int fields;

    FormUpload(FileIntake intake, Caller caller, FormReader form) {
        this.intake = intake;
        this.caller = caller;
        this.form = form;
    }

    /** All of its files; if one cannot be taken, or the form breaks off, none stays. */
    Uni<List<KeptFile>> take() {
        return rest().onFailure()
                .call(failure -> intake.drop(taken))
                .onCancellation()
                .call(() -> intake.drop(taken));
    }

    private Uni<List<KeptFile>> rest() {
        return form.next().chain(part -> part.map(this::part).orElseGet(this::end));
    }

    private Uni<List<KeptFile>> part(PartHead head) {
        String name = head.fileName();
        if (name == null) {
            return field().chain(this::rest);
        }
        if (taken.size() == intake.limits().maxCount()) {
            throw new Fault(
                    "FILE_TOO_MANY",
                    "more than %d files (ledgerdesk.files.max-count)".formatted(taken.size()));
        }
        return intake.take(caller.tenant(), caller.actor().id(), name, form.content())
                .invoke(taken::add)
                .chain(this::rest);
    }

    /** What is no file is passed over, as long as it is little. */
    private Uni<Void> field() {
        if (++fields > MOST_FIELDS) {
            throw malformed("more than %d fields that are no files".formatted(MOST_FIELDS));
        }
        return form.content()
                .onItem()
                .scan(() -> 0, (sum, bytes) -> sum + bytes.length)
                .invoke(sum -> {
                    if (sum > LONGEST_FIELD) {
                        throw malformed(
                                "a field that is no file has more than %d bytes"
                                        .formatted(LONGEST_FIELD));
                    }
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<KeptFile>> end() {
        return taken.isEmpty()
                ? Uni.createFrom()
                        .failure(new Fault("FILE_MISSING", "there is no file in the form"))
                : Uni.createFrom().item(List.copyOf(taken));
    }

    private static Fault malformed(String why) {
        return new Fault("UPLOAD_MALFORMED", "the form has " + why);
    }
}
