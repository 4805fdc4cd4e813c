/** Where a library's picture and thanks stand: `open` while nothing was sent. */
export const arrivalStates = ['open', 'received', 'published', 'declined', 'withdrawn'] as const
export type ArrivalState = (typeof arrivalStates)[number]
