package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.vault.Aead;
import io.ledgerdesk.platform.vault.DataKey;
import io.ledgerdesk.platform.vault.Vault.Offer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.AEADBadTagException;

/**
 * The personal sections of one payload, stored as {@code {"owner": …, "sealed": base64}}. What is
 * sealed is bound to the tenant, the event and the place in the payload: moved elsewhere it does
 * not open.
 */
final class Sections {
    private static final String OWNER = "owner";
    private static final String SEALED = "sealed";
    private static final String VALUE = "value";
    private final EventJson json;
    private final List<Section> found = new ArrayList<>();

    private Sections(EventJson json) {
        this.json = json;
    }

    /** Those of a tree that {@link EventJson#tree} made. */
    static Sections open(EventJson json, ObjectNode tree) {
        Sections sections = new Sections(json);
        sections.walk(tree, "", true);
        return sections;
    }

    /** Those of a payload as it is stored. */
    static Sections sealed(EventJson json, ObjectNode tree) {
        Sections sections = new Sections(json);
        sections.walk(tree, "", false);
        return sections;
    }

    /** Whose keys are needed. */
    List<PersonId> owners() {
        return found.stream().filter(Section::isFull).map(Section::owner).toList();
    }

    /** Those offers that are its owners'. */
    List<Offer> offers(Map<PersonId, Offer> all) {
        return owners().stream().distinct().map(all::get).filter(Objects::nonNull).toList();
    }

    /** Encrypts them where they stand; one erased before it was written has an owner only. */
    void seal(TenantId tenant, UUID event, Map<PersonId, DataKey> keys) {
        for (Section section : found) {
            ObjectNode stored = section.parent.objectNode();
            stored.put(OWNER, section.owner.value());
            if (section.isFull()) {
                DataKey key = keys.get(section.owner);
                if (key == null) {
                    throw new IllegalStateException("the vault gave no key for " + section.owner);
                }
                byte[] plain = CanonicalJson.bytes(section.content);
                byte[] sealed = Aead.seal(key.key(), context(tenant, event, section.path), plain);
                stored.put(SEALED, Base64.getEncoder().encodeToString(sealed));
            }
            section.replace(stored);
        }
    }

    /** Decrypts them where they stand; those without a key stay without a value. */
    void unseal(TenantId tenant, UUID event, Map<PersonId, DataKey> keys) throws IOException {
        for (Section section : found) {
            ObjectNode plain = section.parent.objectNode();
            plain.put(OWNER, section.owner.value());
            DataKey key = keys.get(section.owner);
            if (section.isFull() && key != null) {
                try {
                    byte[] sealed = Base64.getDecoder().decode(section.content.textValue());
                    byte[] context = context(tenant, event, section.path);
                    plain.set(VALUE, json.parseSection(Aead.open(key.key(), context, sealed)));
                } catch (AEADBadTagException | IllegalArgumentException e) {
                    throw new IOException("section " + section.path + " does not decrypt", e);
                }
            }
            section.replace(plain);
        }
    }

    /** Leaves them in the clear where they stand; for approved samples, never for the store. */
    void expose() {
        for (Section section : found) {
            ObjectNode plain = section.parent.objectNode();
            plain.put(OWNER, section.owner.value());
            if (section.isFull()) {
                plain.set(VALUE, section.content);
            }
            section.replace(plain);
        }
    }

    private void walk(JsonNode node, String path, boolean open) {
        if (node instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> i = object.fields(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> field = i.next();
                visit(object, field.getKey(), -1, field.getValue(), path, open);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                visit(array, Integer.toString(i), i, array.get(i), path, open);
            }
        }
    }

    private void visit(
            ContainerNode<?> parent,
            String name,
            int index,
            JsonNode child,
            String path,
            boolean open) {
        String here = path + "/" + name;
        if (open && child instanceof POJONode leaf && leaf.getPojo() instanceof Personal<?> text) {
            Object value = text.value();
            JsonNode content = value == null ? MissingNode.getInstance() : json.tree(value);
            found.add(new Section(parent, name, index, here, text.owner(), content));
        } else if (!open && isSealed(child)) {
            PersonId owner = new PersonId(child.get(OWNER).textValue());
            found.add(new Section(parent, name, index, here, owner, child.path(SEALED)));
        } else if (child.isContainerNode()) {
            walk(child, here, open);
        }
    }

    private static boolean isSealed(JsonNode node) {
        return node.size() == 2
                && node.get(OWNER) instanceof TextNode
                && node.get(SEALED) instanceof TextNode;
    }

    private static byte[] context(TenantId tenant, UUID event, String path) {
        return (tenant.value() + "|" + event + "|" + path).getBytes(UTF_8);
    }

    private record Section(
            ContainerNode<?> parent,
            String name,
            int index,
            String path,
            PersonId owner,
            JsonNode content) {

        boolean isFull() {
            return !content.isMissingNode();
        }

        void replace(ObjectNode by) {
            if (parent instanceof ObjectNode object) {
                object.set(name, by);
            } else if (parent instanceof ArrayNode array) {
                array.set(index, by);
            }
        }
    }
}
