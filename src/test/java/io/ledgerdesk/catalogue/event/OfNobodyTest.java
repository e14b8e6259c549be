package io.ledgerdesk.catalogue.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What catalogues add up to is remembered whoever is erased. */
class OfNobodyTest {
    @Test
    void noEventOfTheCatalogueHoldsATextOfAPerson() {
        Set<Type> held = new HashSet<>();
        collect(CatalogueEvent.class, held);

        assertThat(held).hasSizeGreaterThan(30).doesNotContain(Personal.class);
    }

    private static void collect(Type type, Set<Type> held) {
        if (type instanceof ParameterizedType of) {
            collect(of.getRawType(), held);
            Arrays.stream(of.getActualTypeArguments()).forEach(part -> collect(part, held));
        } else if (type instanceof Class<?> one && held.add(one)) {
            if (one.isSealed()) {
                Arrays.stream(one.getPermittedSubclasses()).forEach(part -> collect(part, held));
            }
            if (one.isRecord()) {
                Arrays.stream(one.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(part -> collect(part, held));
            }
        }
    }
}
