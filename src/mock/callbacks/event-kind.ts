/** What can become of a resource. */
export type EventKind = 'created' | 'updated' | 'deleted';
