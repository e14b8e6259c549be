package io.ledgerdesk.servicelevel.view.step;

import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.directory.StaffBook;
import io.ledgerdesk.directory.StaffBook.StaffGroup;
import io.ledgerdesk.directory.StaffBook.StaffMember;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.step.StepTarget.AsSaid;
import io.ledgerdesk.servicelevel.view.step.StepTarget.Hindered;
import io.ledgerdesk.servicelevel.view.step.StepTarget.ToGroup;
import io.ledgerdesk.servicelevel.view.step.StepTarget.ToPeople;
import io.ledgerdesk.servicelevel.word.StepObstacle;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks for whom a step means that says a line or a role only. A ticket stands in no line without a
 * group but the first, so a line stands for its only group, or for that of its groups which answers
 * for the ticket's service. A role stands for those who hold it in the ticket's group, or, where
 * nobody there does, on the desk; by their names, up to a bound.
 */
@Singleton
public final class StepTargets {
    private final StaffBook staff;
    private final DeskCatalogue catalogue;
    private final TicketCards cards;
    private final int watchers;

    public StepTargets(
            StaffBook staff, DeskCatalogue catalogue, TicketCards cards, StepSettings settings) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.cards = cards;
        this.watchers = settings.watchers();
    }

    /** On the ticket as the log has it. */
    public Uni<StepTarget> of(TenantId tenant, TicketId ticket, EscalationStep step) {
        return isSaid(step)
                ? Uni.createFrom().item(new AsSaid())
                : cards.asDecided(tenant, TicketScope.EVERYTHING, ticket, Long.MAX_VALUE)
                        .chain(found ->
                                found.map(card -> of(tenant, card, step))
                                        .orElseGet(() -> Uni.createFrom().item(new AsSaid())));
    }

    /** On the ticket as it is shown. */
    public Uni<StepTarget> of(TenantId tenant, TicketCard card, EscalationStep step) {
        Line line = step.line();
        RoleName role = step.role();
        if (isSaid(step)) {
            return Uni.createFrom().item(new AsSaid());
        }
        return line != null
                ? inLine(tenant, card, line)
                : role == null ? Uni.createFrom().item(new AsSaid()) : holding(tenant, card, role);
    }

    private static boolean isSaid(EscalationStep step) {
        return switch (step.action()) {
            case MOVE_TO_LINE -> step.group() != null;
            case ADD_WATCHER -> step.person() != null;
            case TELL, RAISE_PRIORITY, CREATE_TASK, CALL_WEBHOOK -> true;
        };
    }

    private Uni<StepTarget> inLine(TenantId tenant, TicketCard card, Line line) {
        if (Objects.equals(TicketScope.owned(card).line(), line.number())) {
            return Uni.createFrom().item(new AsSaid());
        }
        return staff.groupsOf(tenant, line.number(), 2)
                .chain(groups ->
                        switch (groups.size()) {
                            case 0 -> hindered(StepObstacle.NO_GROUP_OF_LINE);
                            case 1 -> Uni.createFrom().item(new ToGroup(groups.getFirst()));
                            default -> ownerIn(tenant, card, line);
                        });
    }

    private Uni<StepTarget> ownerIn(TenantId tenant, TicketCard card, Line line) {
        return owner(tenant, card)
                .map(owner ->
                        owner.filter(group -> group.line() == line.number())
                                .<StepTarget>map(ToGroup::new)
                                .orElseGet(
                                        () -> new Hindered(StepObstacle.SEVERAL_GROUPS_OF_LINE)));
    }

    private Uni<Optional<StaffGroup>> owner(TenantId tenant, TicketCard card) {
        return catalogue
                .of(tenant)
                .chain(book ->
                        Optional.ofNullable(card.classification().service())
                                .flatMap(book::service)
                                .map(ServiceContent::owner)
                                .map(group -> staff.group(tenant, group))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<StepTarget> holding(TenantId tenant, TicketCard card, RoleName role) {
        var group = card.assignee().group();
        Uni<List<StaffMember>> near =
                group == null
                        ? Uni.createFrom().item(List.of())
                        : staff.holding(tenant, role, new GroupId(group.value()), watchers);
        return near.chain(found ->
                        found.isEmpty()
                                ? staff.holding(tenant, role, null, watchers)
                                : Uni.createFrom().item(found))
                .map(people ->
                        people.isEmpty()
                                ? new Hindered(StepObstacle.NOBODY_HAS_ROLE)
                                : new ToPeople(people));
    }

    private static Uni<StepTarget> hindered(StepObstacle obstacle) {
        return Uni.createFrom().item(new Hindered(obstacle));
    }
}
