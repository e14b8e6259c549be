package io.ledgerdesk.directory.word.entry;

import io.ledgerdesk.directory.id.LanguageTag;
import io.ledgerdesk.directory.id.ZoneName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person.
 *
 * @param name absent if unknown or erased
 * @param mails the first is the one to write to
 * @param phones the first is the one to ring
 */
public record About(
        @Nullable String name,
        List<String> mails,
        List<String> phones,
        @Nullable LanguageTag language,
        @Nullable ZoneName zone,
        boolean vip) {

    public About {
        mails = List.copyOf(mails);
        phones = List.copyOf(phones);
    }

    About named(@Nullable String to) {
        return new About(to, mails, phones, language, zone, vip);
    }

    About mailed(List<String> to) {
        return new About(name, to, phones, language, zone, vip);
    }

    About rung(List<String> at) {
        return new About(name, mails, at, language, zone, vip);
    }

    About living(@Nullable LanguageTag tongue, @Nullable ZoneName clock) {
        return new About(name, mails, phones, tongue, clock, vip);
    }

    About vip(boolean now) {
        return new About(name, mails, phones, language, zone, now);
    }
}
