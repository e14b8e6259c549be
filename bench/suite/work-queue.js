import { measureOf } from './queue.js';

export const title = 'a page of 50 of a queue in the order of what is due';
export const large = true;

const DOCUMENT = `query ($filter: QueueFilterInput, $after: String) {
  workQueue(first: 50, after: $after, filter: $filter) {
    nodes { lane target dueAt overdue ticket {
      id number subject state priority updatedAt
      requester { id name } assignee { group { id name } agent { id name } } lastMessage { kind sentAt text author { name } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const measure = measureOf(title, 'workQueue', DOCUMENT);
