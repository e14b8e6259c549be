package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.ledgerdesk.kernel.Personal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON trees: records as objects without their absent members, enums by name, instants in
 * ISO 8601 with six decimals, records of one component as that component.
 */
final class EventJson {
    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** What {@link #MICROSECONDS} writes of years of four digits, each digit as 0. */
    private static final String FORM = "0000-00-00T00:00:00.000000Z";

    private final ObjectMapper mapper;

    EventJson() {
        this(new JacksonAnnotationIntrospector());
    }

    private EventJson(AnnotationIntrospector shapes) {
        mapper =
                JsonMapper.builder()
                        .addModule(module())
                        .annotationIntrospector(shapes)
                        .serializationInclusion(JsonInclude.Include.NON_NULL)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .build();
    }

    /** Records as arrays of all of their components, absent ones as null. */
    static EventJson ofArrays() {
        return new EventJson(new RecordsAsArrays());
    }

    /** The tree; each personal section is an embedded {@link Personal}. */
    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /**
     * @throws IOException if it is not a JSON object
     */
    ObjectNode parse(byte[] payload) throws IOException {
        if (mapper.readTree(payload) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("not a JSON object");
    }

    JsonNode parseSection(byte[] section) throws IOException {
        return mapper.readTree(section);
    }

    <T> T read(ObjectNode payload, Class<T> shape) throws JsonProcessingException {
        return mapper.treeToValue(payload, shape);
    }

    <T> T read(String payload, Class<T> shape) throws JsonProcessingException {
        return mapper.readValue(payload, shape);
    }

    /** Of a value without personal sections; not canonical. */
    String text(Object value) throws JsonProcessingException {
        return mapper.writeValueAsString(value);
    }

    private static ValueRecords module() {
        ValueRecords module = new ValueRecords();
        module.addSerializer(new PersonalWriter());
        module.addSerializer(new InstantWriter());
        module.addDeserializer(Instant.class, new Text<>(Instant.class, EventJson::instant));
        module.addSerializer(UUID.class, ToStringSerializer.instance);
        module.addSerializer(Duration.class, ToStringSerializer.instance);
        module.addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse));
        module.addSerializer(LocalDate.class, ToStringSerializer.instance);
        module.addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse));
        module.addSerializer(ZoneId.class, ToStringSerializer.instance);
        module.addDeserializer(ZoneId.class, new Text<>(ZoneId.class, ZoneId::of));
        module.setSerializerModifier(new OnlyComponents());
        return module;
    }

    /**
     * An instant. Of the form that all are written in each digit has its place, so that none is
     * looked for: a general parser took a twelfth of what folding cost.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static Instant instant(String text) {
        if (!isInMicroseconds(text)) {
            return Instant.parse(text);
        }
        long day =
                LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
        int second =
                LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
                        .toSecondOfDay();
        return Instant.ofEpochSecond(day * 86_400 + second, number(text, 20, 26) * 1_000L);
    }

    private static boolean isInMicroseconds(String text) {
        boolean fits = text.length() == FORM.length();
        for (int i = 0; fits && i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            fits = wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
        }
        return fits;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** The shape of records that are nobody else's concern. */
    private static final class RecordsAsArrays extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonFormat.@Nullable Value findFormat(Annotated what) {
            return what instanceof AnnotatedClass type && type.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(what);
        }
    }

    /** A record's other methods that look like getters are not part of its shape. */
    private static final class OnlyComponents extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config,
                BeanDescription description,
                List<BeanPropertyWriter> properties) {
            Class<?> type = description.getBeanClass();
            if (!type.isRecord()) {
                return properties;
            }
            Set<String> components =
                    Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getName())
                            .collect(Collectors.toSet());
            return properties.stream()
                    .filter(property -> components.contains(property.getName()))
                    .toList();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class PersonalWriter extends StdSerializer<Personal> {
        private static final long serialVersionUID = 1L;

        PersonalWriter() {
            super(Personal.class);
        }

        @Override
        public void serialize(Personal value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeEmbeddedObject(value);
        }
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(MICROSECONDS.format(value));
        }
    }

    private static final class Text<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }
}
