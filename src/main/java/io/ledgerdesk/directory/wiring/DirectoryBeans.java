package io.ledgerdesk.directory.wiring;

import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.domain.DirectoryRules;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.view.company.CompanyParents;
import io.ledgerdesk.directory.view.person.DirectoryPersonRecords;
import io.ledgerdesk.directory.word.PhoneNumber;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.platform.command.CommandModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the directory as beans. */
final class DirectoryBeans {

    @Produces
    @Singleton
    PhoneNumber.Plan phones(DirectorySettings settings) {
        return new PhoneNumber.Plan(
                settings.phoneCountry().orElse(""),
                settings.phoneTrunk().orElse(""),
                settings.phoneDigits());
    }

    @Produces
    @Singleton
    CommandModule<DirectoryCommand, Entry, DirectoryEvent> directory(
            DirectorySettings settings, PhoneNumber.Plan phones) {
        return DirectoryModule.of(
                new DirectoryRules(
                        settings.nameCharacters(),
                        settings.maxMails(),
                        settings.maxCompanies(),
                        settings.maxGroups(),
                        settings.maxRoles(),
                        settings.maxDomains(),
                        settings.companyDepth(),
                        phones));
    }

    @Produces
    @Singleton
    CompanyParents.Depth depth(DirectorySettings settings) {
        return new CompanyParents.Depth(settings.companyDepth());
    }

    @Produces
    @Singleton
    DirectoryPersonRecords.Bounds bounds(DirectorySettings settings) {
        return new DirectoryPersonRecords.Bounds(
                settings.companyDepth(), settings.companiesBelow());
    }
}
