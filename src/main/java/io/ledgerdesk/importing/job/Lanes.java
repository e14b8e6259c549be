package io.ledgerdesk.importing.job;

import io.ledgerdesk.ticket.id.ExternalId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Several incidents at once, each by itself. Blocks the one who reads, and nobody else. */
final class Lanes {
    private final int atOnce;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<ExternalId> underWay = new HashSet<>();

    Lanes(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Waits until there is a place and the incident is not under way. */
    void enter(ExternalId incident) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (underWay.size() >= atOnce || underWay.contains(incident)) {
                left.await();
            }
            underWay.add(incident);
        } finally {
            lock.unlock();
        }
    }

    void leave(ExternalId incident) {
        lock.lock();
        try {
            underWay.remove(incident);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is under way. */
    void awaitIdle() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!underWay.isEmpty()) {
                left.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
