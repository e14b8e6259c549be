package io.ledgerdesk.directory.domain;

import static java.util.Objects.requireNonNullElse;

import io.ledgerdesk.directory.command.CompanyCommand;
import io.ledgerdesk.directory.command.CompanyCommand.ChangeCompany;
import io.ledgerdesk.directory.command.CompanyCommand.PartOf;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.DirectoryRejection.Exists;
import io.ledgerdesk.directory.command.DirectoryRejection.Kind;
import io.ledgerdesk.directory.command.DirectoryRule;
import io.ledgerdesk.directory.event.ClaimEvent.DomainClaimed;
import io.ledgerdesk.directory.event.ClaimEvent.DomainReleased;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyDeactivated;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyDomainsChanged;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyKeyChanged;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyReactivated;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRegistered;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRenamed;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.CompanyKey;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.directory.word.entry.CompanyEntry;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfDomain;
import io.ledgerdesk.kernel.Personal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Companies: known, changed, parts of each other without a circle, each with domains of its own.
 */
final class Companies {
    private static final String PARENT = "parentId";

    private final DirectoryRules rules;
    private final Deciding deciding;
    private final Wording wording;

    Companies(DirectoryRules rules, Deciding deciding, Wording wording) {
        this.rules = rules;
        this.deciding = deciding;
        this.wording = wording;
    }

    void decide(CompanyCommand command) {
        switch (command) {
            case RegisterCompany c -> register(c);
            case ChangeCompany c ->
                    deciding.company(c.company(), "companyId")
                            .ifPresent(company -> change(company, c));
        }
    }

    private void register(RegisterCompany c) {
        if (!deciding.own().equals(Entry.UNKNOWN)) {
            deciding.refuse(new Exists(Kind.COMPANY));
            return;
        }
        String name = Objects.requireNonNull(wording.name(c.name()));
        List<MailDomain> domains = requireNonNullElse(wording.domains(c.domains()), List.of());
        CompanyId parent = c.parent();
        if (parent != null) {
            checkParent(c.company(), parent);
        }
        deciding.happened(
                new CompanyRegistered(
                        c.company(),
                        Personal.of(c.company().keeper(), name),
                        parent,
                        key(c.key()),
                        domains));
        domains.forEach(domain -> claim(c.company(), domain));
    }

    private void change(CompanyEntry company, ChangeCompany c) {
        CompanyId id = company.id();
        String name = wording.name(c.name());
        if (name != null && !name.equals(company.name())) {
            deciding.happened(new CompanyRenamed(id, Personal.of(id.keeper(), name)));
        }
        PartOf partOf = c.partOf();
        if (partOf != null && !Objects.equals(partOf.parent(), company.parent())) {
            CompanyId parent = partOf.parent();
            if (parent != null) {
                checkParent(id, parent);
            }
            deciding.happened(new CompanyMoved(id, parent));
        }
        CompanyKey key = key(c.key());
        if (key != null && !key.equals(company.key())) {
            deciding.happened(new CompanyKeyChanged(id, key));
        }
        List<MailDomain> domains = wording.domains(c.domains());
        if (domains != null && !domains.equals(company.domains())) {
            changeDomains(company, domains);
        }
        Boolean active = c.active();
        if (active != null && active != company.active()) {
            deciding.happened(active ? new CompanyReactivated(id) : new CompanyDeactivated(id));
        }
    }

    private void changeDomains(CompanyEntry company, List<MailDomain> domains) {
        CompanyId id = company.id();
        deciding.happened(new CompanyDomainsChanged(id, domains));
        company.domains().stream()
                .filter(domain -> !domains.contains(domain))
                .forEach(domain -> {
                    deciding.at(domain.tag());
                    deciding.happened(new DomainReleased(domain, id));
                });
        domains.stream()
                .filter(domain -> !company.domains().contains(domain))
                .forEach(domain -> claim(id, domain));
    }

    /** Reading the domain's stream is what keeps two companies from taking it at once. */
    private void claim(CompanyId company, MailDomain domain) {
        if (deciding.at(domain.tag()) instanceof OfDomain(CompanyId owner)
                && !owner.equals(company)) {
            deciding.against(DirectoryRule.DOMAIN_TAKEN, "domains");
            return;
        }
        deciding.happened(new DomainClaimed(domain, company));
    }

    /** Goes up from the parent: the company itself is not met, and the top is not too far. */
    private void checkParent(CompanyId company, CompanyId parent) {
        CompanyId next = parent;
        int depth = 1;
        while (next != null) {
            if (next.equals(company)) {
                deciding.against(DirectoryRule.COMPANY_CYCLE, PARENT);
                return;
            }
            depth++;
            if (depth > rules.maxDepth()) {
                deciding.against(DirectoryRule.COMPANY_TOO_DEEP, PARENT);
                return;
            }
            Optional<CompanyEntry> found = deciding.company(next, PARENT);
            next = found.map(CompanyEntry::parent).orElse(null);
        }
    }

    private @Nullable CompanyKey key(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (!CompanyKey.isValid(typed)) {
            deciding.invalid("key", CompanyKey.ALLOWED);
            return null;
        }
        return new CompanyKey(typed);
    }
}
