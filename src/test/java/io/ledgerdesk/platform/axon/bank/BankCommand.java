package io.ledgerdesk.platform.axon.bank;

import java.util.List;

/** What can be asked of an account. */
public sealed interface BankCommand {

    /** The account that it is about. */
    String account();

    /** Puts something on the account, which need not exist yet. */
    record Deposit(String account, long amount) implements BankCommand {}

    /** From the account to another, which need not exist yet. */
    record Transfer(String account, String to, long amount) implements BankCommand {}

    /** Closes the account; another goes on with all that is on it. */
    record Merge(String account, String into) implements BankCommand {}

    /** Everything on the others comes here. */
    record Collect(String account, List<String> from) implements BankCommand {}

    /** Asks for one stream after the other and changes nothing. */
    record Walk(String account, int streams) implements BankCommand {}

    /** Asks again and again for what it has. */
    record Insist(String account) implements BankCommand {}

    /** Writes to an account that it has not read. */
    record Stray(String account, String to) implements BankCommand {}
}
