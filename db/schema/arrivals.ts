import { integer, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { arrivalStates } from '../../app/domain/prizes/tracking/arrival-state.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'
import { shipments } from './prizes.ts'
import { photos } from './submissions.ts'

export const arrivalState = pgEnum('arrival_state', arrivalStates)

/** What a library says when its prize is there: a picture and thanks, shown once somebody has looked at them. */
export const arrivals = pgTable(
	'arrivals',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		shipmentId: uuid()
			.notNull()
			.references(() => shipments.id),
		state: arrivalState().notNull().default('open'),
		thanks: text(),
		/** Of the thanks: the language of the page on which they were written. */
		language: text(),
		photoId: uuid().references(() => photos.id, { onDelete: 'set null' }),
		altText: text(),
		/** Which wording of the consent was agreed to, and when. */
		consentVersion: text(),
		consentAt: instant(),
		/** Counts what was sent, so that a decision is about what the moderator saw. */
		revision: integer().notNull().default(0),
		reportedAt: instant(),
		sentAt: instant(),
		decidedAt: instant(),
		decidedBy: uuid().references(() => people.id),
		erasedAt: instant(),
	},
	(row) => [uniqueIndex('arrivals_shipment').on(row.shipmentId), uniqueIndex('arrivals_photo').on(row.photoId)],
)
