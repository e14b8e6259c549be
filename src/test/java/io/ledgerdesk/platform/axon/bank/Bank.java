package io.ledgerdesk.platform.axon.bank;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.axon.bank.Bank.Account;
import io.ledgerdesk.platform.axon.bank.BankCommand.Collect;
import io.ledgerdesk.platform.axon.bank.BankCommand.Deposit;
import io.ledgerdesk.platform.axon.bank.BankCommand.Insist;
import io.ledgerdesk.platform.axon.bank.BankCommand.Merge;
import io.ledgerdesk.platform.axon.bank.BankCommand.Stray;
import io.ledgerdesk.platform.axon.bank.BankCommand.Transfer;
import io.ledgerdesk.platform.axon.bank.BankCommand.Walk;
import io.ledgerdesk.platform.axon.bank.BankEvent.Closed;
import io.ledgerdesk.platform.axon.bank.BankEvent.Deposited;
import io.ledgerdesk.platform.axon.bank.BankEvent.Withdrawn;
import io.ledgerdesk.platform.command.CommandModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Accounts: the smallest thing where two must agree. */
public final class Bank implements Decider<BankCommand, Account, BankEvent> {

    /** What decisions read of an account. */
    public record Account(boolean closed, long balance) {}

    /** The two ways to be refused. */
    public enum Refusal implements Rejection {
        CLOSED,
        INSUFFICIENT;

        @Override
        public String code() {
            return name();
        }

        @Override
        public String message() {
            return name();
        }
    }

    public static CommandModule<BankCommand, Account, BankEvent> module() {
        return new CommandModule<>(
                new Bank(),
                Account.class,
                BankEvent.class,
                List.of(
                        Deposit.class,
                        Transfer.class,
                        Merge.class,
                        Collect.class,
                        Walk.class,
                        Insist.class,
                        Stray.class),
                command -> tag(command.account()),
                event -> tag(event.account()),
                event -> event instanceof Closed closed ? List.of(tag(closed.into())) : List.of());
    }

    public static Tag tag(String account) {
        return new Tag("account", account);
    }

    @Override
    public Account initial() {
        return new Account(false, 0);
    }

    @Override
    public Account evolve(Account state, BankEvent event) {
        return switch (event) {
            case Deposited e -> new Account(state.closed(), state.balance() + e.amount());
            case Withdrawn e -> new Account(state.closed(), state.balance() - e.amount());
            case Closed e -> new Account(true, 0);
        };
    }

    @Override
    public Decision<BankEvent> decide(
            Streams<Account> streams, BankCommand command, DecisionContext context) {
        Set<Tag> unread = streams.unread(needed(command));
        if (!unread.isEmpty()) {
            return Decision.needs(command instanceof Walk ? Set.of(first(unread)) : unread);
        }
        if (streams.states().values().stream().anyMatch(Account::closed)) {
            return Decision.rejected(Refusal.CLOSED);
        }
        return switch (command) {
            case Deposit c ->
                    Decision.accepted(new Deposited(c.account(), c.amount(), context.now()));
            case Transfer c when streams.own().balance() < c.amount() ->
                    Decision.rejected(Refusal.INSUFFICIENT);
            case Transfer c ->
                    Decision.accepted(
                            List.of(
                                    new Withdrawn(c.account(), c.amount()),
                                    new Deposited(c.to(), c.amount(), context.now())));
            case Merge c ->
                    Decision.accepted(
                            List.of(
                                    new Deposited(c.into(), streams.own().balance(), context.now()),
                                    new Closed(c.account(), c.into())));
            case Collect c -> collect(streams, c, context);
            case Walk c -> Decision.nothing();
            case Insist c -> Decision.needs(tag(c.account()));
            case Stray c -> Decision.accepted(new Deposited(c.to(), 1, context.now()));
        };
    }

    private static List<Tag> needed(BankCommand command) {
        return switch (command) {
            case Transfer c -> List.of(tag(c.to()));
            case Merge c -> List.of(tag(c.into()));
            case Collect c -> c.from().stream().map(Bank::tag).toList();
            case Walk c -> IntStream.range(0, c.streams()).mapToObj(i -> tag("step" + i)).toList();
            case Deposit c -> List.of();
            case Insist c -> List.of();
            case Stray c -> List.of();
        };
    }

    private static Tag first(Set<Tag> tags) {
        return tags.stream().sorted().findFirst().orElseThrow();
    }

    private static Decision<BankEvent> collect(
            Streams<Account> streams, Collect command, DecisionContext context) {
        List<BankEvent> events = new ArrayList<>();
        for (String from : command.from()) {
            long balance = streams.of(tag(from)).orElseThrow().balance();
            events.add(new Withdrawn(from, balance));
            events.add(new Deposited(command.account(), balance, context.now()));
        }
        return Decision.accepted(events);
    }
}
