package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.TenantId;

/**
 * Something that a node remembers of people or roles and must forget when they change; every bean
 * of this type is told, before callers are resolved anew.
 */
public interface AccessCache {

    /** What is remembered of one desk. */
    void forget(TenantId tenant);

    /** All: changes may have been missed. */
    void forgetAll();
}
