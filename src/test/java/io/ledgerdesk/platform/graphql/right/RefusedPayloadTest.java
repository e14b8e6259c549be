package io.ledgerdesk.platform.graphql.right;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.ledgerdesk.architecture.DeskClasses;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Mutation;
import org.junit.jupiter.api.Test;

class RefusedPayloadTest {

    @Test
    void everyMutationCanSayInItsOwnWordsThatItIsNotForSomebody() {
        List<Method> mutations =
                DeskClasses.ALL.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Mutation.class))
                        .map(JavaMethod::reflect)
                        .toList();

        assertThat(mutations).hasSizeGreaterThan(50);
        assertThat(mutations)
                .allSatisfy(mutation -> {
                    RefusedPayload payload =
                            Objects.requireNonNull(RefusedPayload.of(mutation), "no errors");
                    assertThat(payload.with("not for you")).isNotNull();
                });
    }
}
