package io.ledgerdesk.servicelevel.view.sentence;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.view.replay.PauseReason;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In Russian. */
final class RussianClock implements ClockSentence {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Lasting LASTING = new Lasting("ч", "мин", "с");

    @Override
    public String tell(ClockTale tale) {
        ClockStanding clock = tale.clock();
        StringBuilder told =
                new StringBuilder(
                        "%s: %s из %s по календарю «%s», версия %d"
                                .formatted(
                                        name(clock.key().target()),
                                        LASTING.of(clock.elapsedSeconds()),
                                        LASTING.of(clock.targetSeconds()),
                                        tale.calendar(),
                                        clock.calendar().version()));
        for (PauseReason reason : PauseReason.values()) {
            Long paused = tale.paused().get(reason);
            if (paused != null) {
                told.append("; пауза ").append(LASTING.of(paused)).append(" — ");
                told.append(
                        switch (reason) {
                            case WAITING_FOR_REQUESTER -> "ожидание ответа заявителя";
                            case ON_HOLD -> "заявка отложена";
                        });
            }
        }
        return told.append(end(tale)).toString();
    }

    private static String end(ClockTale tale) {
        ClockStanding clock = tale.clock();
        Instant due = clock.dueAt();
        Instant stopped = clock.stoppedAt();
        if (clock.isDropped()) {
            return "; больше не обещано";
        }
        if (stopped != null) {
            String how =
                    switch (clock.met()) {
                        case null -> " ";
                        case Boolean met when met -> " в срок, ";
                        case Boolean late -> " с опозданием, ";
                    };
            return (clock.isMet() ? "; выполнено" : "; остановлено")
                    + how
                    + tale.local(stopped, RUSSIAN)
                    + (Boolean.FALSE.equals(clock.met()) ? was(tale, due) : "");
        }
        if (clock.isOverdue()) {
            return "; просрочено" + was(tale, due);
        }
        return due == null ? "; часы стоят" : "; срок — " + tale.local(due, RUSSIAN);
    }

    private static String was(ClockTale tale, @Nullable Instant due) {
        return due == null ? "" : ", срок был " + tale.local(due, RUSSIAN);
    }

    private static String name(TargetKind target) {
        return switch (target) {
            case FIRST_RESPONSE -> "Первый ответ";
            case RESOLUTION -> "Решение";
            case NEXT_UPDATE -> "Следующее сообщение";
            case ACCEPTANCE -> "Принятие в работу";
            case LINE_RESOLUTION -> "Решение на линии";
        };
    }
}
