import type { Outcome } from '#app/domain/shared/outcome.ts'
import { readAftership } from './aftership.ts'
import { readOwnFormat } from './own-format.ts'
import type { SaidMessage } from './said-event.ts'
import { readSeventeenTrack } from './seventeen-track.ts'
import type { HookKind } from './source-kind.ts'

/** Reads a sender's body into our words; clocks without an offset or a country are meant in the zone. */
type ReadMessage = (body: unknown, zone: string) => Outcome<SaidMessage, 'shape-unknown'>

const readers: Readonly<Record<HookKind, ReadMessage>> = {
	shelfie: readOwnFormat,
	aftership: readAftership,
	'17track': readSeventeenTrack,
}

export const readMessage = (kind: HookKind, body: unknown, zone: string): Outcome<SaidMessage, 'shape-unknown'> =>
	readers[kind](body, zone)
