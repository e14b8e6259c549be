package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.command.DirectoryRejection.TooMany;
import io.ledgerdesk.directory.id.LanguageTag;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.directory.id.ZoneName;
import io.ledgerdesk.directory.word.MailAddress;
import io.ledgerdesk.directory.word.PhoneNumber;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was typed, in the form in which it is kept; refuses what has none. */
final class Wording {
    private final DirectoryRules rules;
    private final Deciding deciding;

    Wording(DirectoryRules rules, Deciding deciding) {
        this.rules = rules;
        this.deciding = deciding;
    }

    /** A name, or nothing if there is none. */
    @Nullable String name(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return line("name", typed);
    }

    /** A short text on one line. */
    String line(String path, String typed) {
        String name = typed.strip();
        boolean fine =
                !name.isEmpty()
                        && name.codePointCount(0, name.length()) <= rules.nameCharacters()
                        && name.codePoints().allMatch(Wording::isShown);
        if (!fine) {
            deciding.invalid(
                    path,
                    "1 to "
                            + rules.nameCharacters()
                            + " characters on one line, not blank, no control characters");
        }
        return name;
    }

    @Nullable List<String> mails(@Nullable List<String> typed) {
        return all(
                "mails",
                typed,
                rules.maxMails(),
                MailAddress.ALLOWED,
                text -> MailAddress.parse(text).map(MailAddress::value));
    }

    @Nullable List<String> phones(@Nullable List<String> typed) {
        return all(
                "phones",
                typed,
                rules.maxMails(),
                PhoneNumber.ALLOWED,
                text -> PhoneNumber.parse(text, rules.plan()).map(PhoneNumber::value));
    }

    @Nullable List<MailDomain> domains(@Nullable List<String> typed) {
        return all("domains", typed, rules.maxDomains(), MailDomain.ALLOWED, MailAddress::domain);
    }

    @Nullable LanguageTag language(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(typed.strip()).toLanguageTag();
        if (!LanguageTag.isValid(tag) || tag.equals("und")) {
            deciding.invalid("language", LanguageTag.ALLOWED);
            return null;
        }
        return new LanguageTag(tag);
    }

    @Nullable ZoneName zone(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String zone = typed.strip();
        if (!ZoneName.isValid(zone) || !ZoneId.getAvailableZoneIds().contains(zone)) {
            deciding.invalid("timeZone", ZoneName.ALLOWED);
            return null;
        }
        return new ZoneName(zone);
    }

    /** Each once, in the order in which they were typed. */
    private <T> @Nullable List<T> all(
            String path,
            @Nullable List<String> typed,
            int most,
            String allowed,
            Function<String, Optional<T>> form) {
        if (typed == null) {
            return null;
        }
        if (typed.size() > most) {
            deciding.refuse(new TooMany(path, most));
            return List.of();
        }
        List<T> kept = new ArrayList<>();
        for (String text : typed) {
            form.apply(text)
                    .ifPresentOrElse(
                            one -> {
                                if (!kept.contains(one)) {
                                    kept.add(one);
                                }
                            },
                            () -> deciding.invalid(path, allowed));
        }
        return kept;
    }

    static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }
}
