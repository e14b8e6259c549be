package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TRICKY =
            "\u0000\u0001\b\t\n\f\r\u001f \"\\/aZ\u007f\u0080éя\u2028\u20ac\ud7ff\ue000\ufb33\uffff";

    @Test
    void agreesWithTheReferenceOnThousandsOfRandomTrees() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (int seed = 0; seed < 5_000; seed++) {
            JsonNode tree = object(new Random(seed), 3);
            String reference =
                    new JsonCanonicalizer(mapper.writeValueAsString(tree)).getEncodedString();

            assertThat(new String(CanonicalJson.bytes(tree), UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(reference);
        }
    }

    @Test
    void membersAreSortedByUtf16CodeUnits() {
        ObjectNode tree = NODES.objectNode().put("\ufb33", 1).put("\ud83d\ude00", 2).put("b", 3);
        tree.put("", 4).put("B", 5);

        assertThat(new String(CanonicalJson.bytes(tree), UTF_8))
                .isEqualTo("{\"\":4,\"B\":5,\"b\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void anIntegerIsOneHoweverItWasParsed() {
        ObjectNode tree =
                NODES.objectNode()
                        .put("a", new BigDecimal("3"))
                        .put("b", new BigDecimal("3.0"))
                        .put("c", 3.0)
                        .put("d", BigInteger.valueOf(3));

        assertThat(new String(CanonicalJson.bytes(tree), UTF_8))
                .isEqualTo("{\"a\":3,\"b\":3,\"c\":3,\"d\":3}");
    }

    @Test
    void whatHasNoExactCanonicalFormIsRefused() {
        for (JsonNode node :
                new JsonNode[] {
                    NODES.numberNode(1.5),
                    NODES.numberNode(1L << 53),
                    NODES.numberNode(Long.MIN_VALUE),
                    NODES.textNode("\ud83d"),
                    NODES.textNode("\ude00a"),
                    NODES.pojoNode(new Object())
                }) {
            assertThatThrownBy(() -> CanonicalJson.bytes(node))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(text(random), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> NODES.textNode(text(random));
            case 1 -> NODES.numberNode(random.nextInt());
            case 2 -> NODES.numberNode(random.nextLong() >> 11);
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.nullNode();
            case 5 -> object(random, depth - 1);
            default -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> text.append(TRICKY.charAt(random.nextInt(TRICKY.length())));
                case 1 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
