package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.FieldValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The module's constants, counts and times in Russian. */
final class RussianWords {
    static final Quotes QUOTES = new Quotes("«", "»", "[стёрто]", "группа", "никто");
    static final String NONE = "«не указано»";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private RussianWords() {}

    static String of(TicketState state) {
        return switch (state) {
            case NEW -> "новая";
            case ASSIGNED -> "назначена";
            case IN_PROGRESS -> "в работе";
            case WAITING_FOR_REQUESTER -> "ждёт ответа заявителя";
            case ON_HOLD -> "приостановлена";
            case IN_REVIEW -> "на проверке";
            case RESOLVED -> "решена";
            case CLOSED -> "закрыта";
            case CANCELLED -> "отменена";
        };
    }

    static String of(Channel channel) {
        return switch (channel) {
            case MAIL -> "почта";
            case PORTAL -> "портал";
            case PHONE -> "телефон";
            case MESSENGER -> "мессенджер";
            case MONITORING -> "мониторинг";
            case WEB_FORM -> "веб-форма";
            case API -> "API";
        };
    }

    static String of(CancelReason reason) {
        return switch (reason) {
            case DUPLICATE -> "дубликат";
            case SPAM -> "спам";
            case WITHDRAWN -> "отозвана";
            case REGISTERED_IN_ERROR -> "зарегистрирована по ошибке";
            case REFUSED -> "отказано";
        };
    }

    static String of(ResolutionCode code) {
        return switch (code) {
            case SOLVED -> "решено";
            case WORKAROUND -> "обходное решение";
            case NO_FAULT -> "неисправности нет";
            case NOT_POSSIBLE -> "невозможно";
            case NO_ANSWER -> "нет ответа заявителя";
            case ANSWERED_BY_KNOWLEDGE -> "ответ из базы знаний";
        };
    }

    static String of(HoldReason reason) {
        return switch (reason) {
            case THIRD_PARTY -> "ожидание третьей стороны";
            case SCHEDULED -> "запланировано на более позднее время";
            case PROBLEM -> "устраняется вызвавшая её проблема";
            case APPROVAL -> "ожидание согласования";
            case OTHER -> "другая причина";
        };
    }

    static String of(@Nullable TicketKind kind) {
        return switch (kind) {
            case INCIDENT -> "«инцидент»";
            case SERVICE_REQUEST -> "«запрос на обслуживание»";
            case null -> NONE;
        };
    }

    static String of(@Nullable Impact impact) {
        return switch (impact) {
            case ORGANISATION -> "«вся организация»";
            case DEPARTMENT -> "«отдел»";
            case PERSON -> "«один человек»";
            case null -> NONE;
        };
    }

    static String of(@Nullable Urgency urgency) {
        return switch (urgency) {
            case HIGH -> "«высокая»";
            case MEDIUM -> "«средняя»";
            case LOW -> "«низкая»";
            case null -> NONE;
        };
    }

    static String of(@Nullable Priority priority) {
        return priority == null ? NONE : QUOTES.quoted(priority.name());
    }

    static String yes(boolean flag) {
        return flag ? "«да»" : "«нет»";
    }

    static String of(@Nullable FieldValue value) {
        if (value == null) {
            return NONE;
        }
        LocalDate date = value.date();
        if (value.text() != null) {
            return QUOTES.text(value.text());
        }
        if (value.flag() != null) {
            return yes(value.flag());
        }
        if (value.choice() != null) {
            return QUOTES.quoted(value.choice().value());
        }
        return QUOTES.quoted(date == null ? EnglishWords.plain(value) : DAY.format(date));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Such as {@code 1 ч 5 мин}. */
    static String length(Duration length) {
        return EnglishWords.length(length)
                .replace("h", "ч")
                .replace("min", "мин")
                .replace("s", "с");
    }

    /** Such as {@code 12 КБ}, rounded up. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return count(bytes, "байт", "байта", "байт");
        }
        return EnglishWords.size(bytes).replace("KB", "КБ").replace("MB", "МБ");
    }

    /** How much of what, behind some words; nothing if there is nothing. */
    static String behind(String words, Belongings belongings) {
        List<String> parts = new ArrayList<>();
        count(parts, belongings.messages(), "сообщение", "сообщения", "сообщений");
        count(parts, belongings.notes(), "заметка", "заметки", "заметок");
        count(parts, belongings.files(), "файл", "файла", "файлов");
        count(parts, belongings.watchers(), "наблюдатель", "наблюдателя", "наблюдателей");
        return parts.isEmpty() ? "" : words + String.join(", ", parts);
    }

    static String messages(List<?> messages) {
        return count(messages.size(), "сообщение", "сообщения", "сообщений");
    }

    /**
     * With the noun's form that goes with the number.
     *
     * @param one with 1, 21, 31, …
     * @param few with 2 to 4, 22 to 24, …
     * @param many with all others
     */
    static String count(long count, String one, String few, String many) {
        long ones = count % 10;
        boolean teens = count % 100 / 10 == 1;
        if (teens || ones == 0 || ones > 4) {
            return count + " " + many;
        }
        return count + " " + (ones == 1 ? one : few);
    }

    /** Adds what changed, if it did. */
    static void change(List<String> changes, String field, String from, String to) {
        if (!from.equals(to)) {
            changes.add(change(field, from, to));
        }
    }

    static String change(String field, String from, String to) {
        return field + " с " + from + " на " + to;
    }

    private static void count(
            List<String> parts, List<?> some, String one, String few, String many) {
        if (!some.isEmpty()) {
            parts.add(count(some.size(), one, few, many));
        }
    }
}
