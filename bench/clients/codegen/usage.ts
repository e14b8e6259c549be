// What a front-end would write; compiled strictly, never run.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  FollowTicketDocument,
  RegisterTicketDocument,
  TicketListDocument,
  type RegisterTicketInput,
  type TicketLineFragment,
} from './desk';

declare function ask<Answer, Variables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer>;

export async function numbers(): Promise<string[]> {
  const { tickets } = await ask(TicketListDocument, { first: 10 });
  return tickets.edges.map(({ node }: { node: TicketLineFragment }) => node.number);
}

export async function register(input: RegisterTicketInput): Promise<string> {
  const { registerTicket } = await ask(RegisterTicketDocument, { input });
  for (const error of registerTicket.errors) {
    switch (error.__typename) {
      case 'InvalidState':
        return error.allowedCommands.join();
      case 'VersionConflict':
        return String(error.version);
      default:
        return `${error.code}: ${error.message}`;
    }
  }
  return registerTicket.ticket?.id ?? '';
}

export async function version(id: string): Promise<number> {
  const { ticketChanged } = await ask(FollowTicketDocument, { id });
  return ticketChanged.ticket.version;
}

// @ts-expect-error: a required variable is missing
void ask(TicketListDocument, {});
