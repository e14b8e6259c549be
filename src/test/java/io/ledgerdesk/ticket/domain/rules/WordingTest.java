package io.ledgerdesk.ticket.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When in doubt a person reads it. */
class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "Thank you very much for your help.",
                "Many thanks, it works now.",
                "ok, thanks",
                "Great, thank you so much again!",
                "Hi team, all good now, thanks. Kind regards",
                "Works now, thanks",
                "thanks\n> Did it help?\n> Yours, the desk",
                "Thank you\n-- \nAnna Smirnova\nAccounts, 4th floor",
                "Спасибо!",
                "Большое спасибо за помощь",
                "Спасибо, всё работает.",
                "Добрый день! Благодарю за оперативность",
                "Заработало, спасибо!",
                "спасибо, помогло",
            })
    void onlyThanks(String text) {
        assertThat(Wording.of(text)).isEqualTo(Wording.ONLY_THANKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can close the ticket.",
                "Please close this ticket, thanks",
                "Could you close the request please?",
                "It may be closed",
                "Everything works, you can close it",
                "Закройте заявку, пожалуйста",
                "Спасибо, вопрос можно закрыть",
                "Всё хорошо, заявку можно закрывать. Спасибо!",
                "Прошу закрыть обращение",
            })
    void asksToClose(String text) {
        assertThat(Wording.of(text)).isEqualTo(Wording.ASKS_TO_CLOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "Thanks, but it does not work",
                "thanks, one more question",
                "Thanks, all good?",
                "No thanks",
                "nothing works, thanks",
                "It worked, thanks, and now it is broken again",
                "please do not close",
                "Please do not close the ticket",
                "You cannot close it",
                "don't close this ticket",
                "can it be reopened",
                "Why did you close it? Thanks",
                "спасибо, но не работает",
                "Спасибо, не помогло",
                "Спасибо, а когда заработает почта?",
                "Не закрывайте заявку",
                "Пожалуйста, не надо закрывать вопрос, спасибо",
                "Нет, спасибо",
                "Всё работает, спасибо, но принтер опять горит",
                "Можно закрыть, но сначала верните мышь",
            })
    void saysMore(String text) {
        assertThat(Wording.of(text)).isEqualTo(Wording.SAYS_MORE);
    }

    @Test
    void aLongTextIsReadByAPerson() {
        assertThat(Wording.of("thanks ".repeat(60))).isEqualTo(Wording.SAYS_MORE);
        assertThat(Wording.of("thanks ".repeat(20))).isEqualTo(Wording.ONLY_THANKS);
    }
}
