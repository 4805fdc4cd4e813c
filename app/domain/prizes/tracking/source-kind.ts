/** Who may tell of parcels by machine: anybody in our own format, two services in theirs, and a carrier that is asked. */
export const hookKinds = ['shelfie', 'aftership', '17track'] as const
export const sourceKinds = [...hookKinds, 'polling'] as const

export type HookKind = (typeof hookKinds)[number]
export type SourceKind = (typeof sourceKinds)[number]

export const isHookKind = (kind: SourceKind): kind is HookKind => kind !== 'polling'

/** Ours is drawn here and shown once; the others issue their own, and the organiser brings it. */
export const drawsItsSecret = (kind: SourceKind): boolean => kind === 'shelfie'

/** How an event reached us. */
export const eventSources = ['organiser', 'library', 'import', 'webhook', 'polling'] as const
export type EventSource = (typeof eventSources)[number]
