import { graphql } from 'relay-runtime';

export const row = graphql`
  fragment TicketRow_ticket on Ticket @refetchable(queryName: "TicketRowRefetchQuery") {
    number
    subject
    state
    version
    assignee {
      agent {
        id
        name
      }
    }
  }
`;

export const note = graphql`
  mutation TicketRowNoteMutation($input: AddNoteInput!) {
    addNote(input: $input) {
      ticket {
        ...TicketRow_ticket
      }
      errors {
        __typename
        code
        message
      }
    }
  }
`;

export const changes = graphql`
  subscription TicketRowChangedSubscription($id: ID!) {
    ticketChanged(id: $id) {
      position
      ticket {
        ...TicketRow_ticket
      }
    }
  }
`;
