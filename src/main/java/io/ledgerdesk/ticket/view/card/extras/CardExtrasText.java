package io.ledgerdesk.ticket.view.card.extras;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.ledgerdesk.ticket.id.TicketTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The extras in their column: most tickets have none, and an empty column. */
public final class CardExtrasText {
    private static final CardExtras NONE = CardExtras.none(false);
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(times())
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .build();

    private CardExtrasText() {}

    private static SimpleModule times() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        module.addSerializer(LocalDate.class, ToStringSerializer.instance);
        module.addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse));
        module.addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse));
        return module;
    }

    private static final class Parsed<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parse.apply(in.getText());
        }
    }

    /** Absent where there are none. */
    public static @Nullable String write(CardExtras extras) {
        if (extras.equals(NONE)) {
            return null;
        }
        try {
            return MAPPER.writeValueAsString(extras);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CardExtras read(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        try {
            return MAPPER.readValue(text, CardExtras.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tags, with commas between them, to be searched by; absent where there are none. */
    public static @Nullable String tags(CardExtras extras) {
        return extras.tags().isEmpty()
                ? null
                : extras.tags().stream().map(TicketTag::value).collect(Collectors.joining(","));
    }
}
