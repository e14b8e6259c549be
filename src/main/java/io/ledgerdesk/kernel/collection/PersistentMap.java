package io.ledgerdesk.kernel.collection;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, in the order of its keys. Another with one key more or less shares
 * nearly all of it, so that a state of many things costs no copy for each event. A height-balanced
 * binary tree (Adelson-Velsky and Landis, 1962), heights of siblings at most 2 apart.
 */
public final class PersistentMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> {
    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    /** Of nothing. */
    public static <K extends Comparable<? super K>, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null);
    }

    /** This one with the key meaning the value, whatever it meant before. */
    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(put(root, key, value));
    }

    /** This one without the key. */
    public PersistentMap<K, V> without(K key) {
        return containsKey(key) ? new PersistentMap<>(remove(root, key)) : this;
    }

    @Override
    @SuppressWarnings("unchecked") // a key of another sort is refused, as of any sorted map
    public @Nullable V get(Object key) {
        Node<K, V> at = root;
        while (at != null) {
            int order = ((K) key).compareTo(at.key);
            if (order == 0) {
                return at.value;
            }
            at = order < 0 ? at.left : at.right;
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size(root);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Walk<>(root);
            }

            @Override
            public int size() {
                return PersistentMap.this.size();
            }
        };
    }

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int height,
            int size) {

        static <K, V> Node<K, V> of(
                K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            return new Node<>(
                    key,
                    value,
                    left,
                    right,
                    1 + Math.max(height(left), height(right)),
                    1 + PersistentMap.size(left) + PersistentMap.size(right));
        }

        static int height(@Nullable Node<?, ?> node) {
            return node == null ? 0 : node.height;
        }
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(
            @Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return Node.of(key, value, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return Node.of(key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node.key, node.value, put(node.left, key, value), node.right)
                : balanced(node.key, node.value, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(
            @Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            return balanced(node.key, node.value, remove(node.left, key), node.right);
        }
        if (order > 0) {
            return balanced(node.key, node.value, node.left, remove(node.right, key));
        }
        Node<K, V> right = node.right;
        if (node.left == null || right == null) {
            return node.left == null ? right : node.left;
        }
        Node<K, V> next = first(right);
        return balanced(next.key, next.value, node.left, remove(right, next.key));
    }

    private static <K, V> Node<K, V> first(Node<K, V> node) {
        Node<K, V> at = node;
        for (Node<K, V> left = at.left; left != null; left = at.left) {
            at = left;
        }
        return at;
    }

    /** One that is balanced, of two that are, of which one has grown or shrunk by one. */
    private static <K, V> Node<K, V> balanced(
            K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        int leaning = Node.height(left) - Node.height(right);
        if (leaning > 2 && left != null) {
            Node<K, V> inner = left.right;
            return inner == null || Node.height(left.left) >= inner.height
                    ? Node.of(left.key, left.value, left.left, Node.of(key, value, inner, right))
                    : Node.of(
                            inner.key,
                            inner.value,
                            Node.of(left.key, left.value, left.left, inner.left),
                            Node.of(key, value, inner.right, right));
        }
        if (leaning < -2 && right != null) {
            Node<K, V> inner = right.left;
            return inner == null || Node.height(right.right) >= inner.height
                    ? Node.of(right.key, right.value, Node.of(key, value, left, inner), right.right)
                    : Node.of(
                            inner.key,
                            inner.value,
                            Node.of(key, value, left, inner.left),
                            Node.of(right.key, right.value, inner.right, right.right));
        }
        return Node.of(key, value, left, right);
    }

    /** From the first key to the last. */
    private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {
        private final Deque<Node<K, V>> path = new ArrayDeque<>();

        Walk(@Nullable Node<K, V> root) {
            down(root);
        }

        private void down(@Nullable Node<K, V> from) {
            for (Node<K, V> at = from; at != null; at = at.left) {
                path.push(at);
            }
        }

        @Override
        public boolean hasNext() {
            return !path.isEmpty();
        }

        @Override
        public Map.Entry<K, V> next() {
            if (path.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> at = path.pop();
            down(at.right);
            return Map.entry(at.key, at.value);
        }
    }
}
