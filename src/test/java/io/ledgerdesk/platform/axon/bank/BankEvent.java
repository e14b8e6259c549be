package io.ledgerdesk.platform.axon.bank;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import java.time.Instant;

/** What happened to an account. */
public sealed interface BankEvent {
    String account();

    @WireName("bank.Deposited")
    @ReadableBy({REQUESTER, STAFF})
    record Deposited(String account, long amount, Instant decidedFor) implements BankEvent {}

    @WireName("bank.Withdrawn")
    @ReadableBy({REQUESTER, STAFF})
    record Withdrawn(String account, long amount) implements BankEvent {}

    /** Is found by the other account's tag too, and belongs to this one all the same. */
    @WireName("bank.Closed")
    @ReadableBy({REQUESTER, STAFF})
    record Closed(String account, String into) implements BankEvent {}
}
