import { graphql } from 'relay-runtime';

export const query = graphql`
  query TicketListQuery($count: Int!) {
    ...TicketList_desk @arguments(count: $count)
  }
`;

export const list = graphql`
  fragment TicketList_desk on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "TicketListPaginationQuery") {
    tickets(first: $count, after: $cursor) @connection(key: "TicketList_tickets") {
      edges {
        node {
          id
          ...TicketRow_ticket
        }
      }
    }
  }
`;
