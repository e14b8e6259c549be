package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * A record of one component is written as that component: a ticket's id is a text, not an object.
 * Events and {@link Personal} sections are always objects.
 */
final class ValueRecords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    static boolean isOne(Class<?> type) {
        return type.isRecord()
                && type != Personal.class
                && !type.isAnnotationPresent(WireName.class)
                && type.getRecordComponents().length == 1;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Writers());
        context.addKeySerializers(new KeyWriters());
        context.addDeserializers(new Readers());
        context.addKeyDeserializers(
                (type, config, description) -> isOne(type.getRawClass()) ? keyReader(type) : null);
    }

    private static KeyDeserializer keyReader(JavaType type) {
        Class<?> component = type.getRawClass().getRecordComponents()[0].getType();
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context)
                    throws IOException {
                Object value =
                        component == String.class
                                ? key
                                : context.findKeyDeserializer(
                                                context.constructType(component), null)
                                        .deserializeKey(key, context);
                return construct(constructor(type.getRawClass()), value, context);
            }
        };
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(type.getRecordComponents()[0].getType());
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(
            Constructor<?> constructor, @Nullable Object value, DeserializationContext context)
            throws IOException {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return context.handleInstantiationProblem(
                    constructor.getDeclaringClass(), value, cause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return isOne(type.getRawClass()) ? new Writer(type, false) : null;
        }
    }

    private static final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return isOne(type.getRawClass()) ? new Writer(type, true) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return isOne(type.getRawClass()) ? new Reader(type, null) : null;
        }
    }

    private static final class Writer extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;
        private final transient Method component;
        private final boolean asKey;

        Writer(JavaType type, boolean asKey) {
            super(type);
            this.asKey = asKey;
            this.component = type.getRawClass().getRecordComponents()[0].getAccessor();
            component.setAccessible(true);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            Object inner;
            try {
                inner = component.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw JsonMappingException.from(out, "cannot read " + component, e);
            }
            if (asKey) {
                out.writeFieldName(String.valueOf(inner));
            } else if (inner instanceof String text) {
                out.writeString(text);
            } else {
                provider.defaultSerializeValue(inner, out);
            }
        }
    }

    private static final class Reader extends StdDeserializer<Object>
            implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;
        private final JavaType type;
        private final @Nullable JsonDeserializer<?> component;
        private final transient Constructor<?> constructor;

        Reader(JavaType type, @Nullable JsonDeserializer<?> component) {
            super(type);
            this.type = type;
            this.component = component;
            this.constructor = constructor(type.getRawClass());
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            RecordComponent only = type.getRawClass().getRecordComponents()[0];
            JavaType inner =
                    context.getTypeFactory()
                            .resolveMemberType(only.getGenericType(), type.getBindings());
            return new Reader(type, context.findContextualValueDeserializer(inner, property));
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            Object inner = component == null ? null : component.deserialize(in, context);
            return construct(constructor, inner, context);
        }
    }
}
