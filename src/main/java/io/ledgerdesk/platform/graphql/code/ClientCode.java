package io.ledgerdesk.platform.graphql.code;

/** A stable code that a client can meet. */
public interface ClientCode {

    /** Upper snake case: part of the API. */
    String name();

    /** One sentence, without a full stop. */
    String meaning();

    /** What the client does, without a full stop. */
    String remedy();
}
