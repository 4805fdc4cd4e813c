import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PressBasis } from '../../app/domain/results/press.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'

/** Journalists who are told of an edition's results. Whoever has left is only a mark, so that nobody adds them again. */
export const pressContacts = pgTable(
	'press_contacts',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		/** Stands for the address without telling it. */
		mark: text().notNull(),
		name: text(),
		outlet: text(),
		email: text(),
		locale: text().notNull(),
		basis: text().$type<PressBasis>().notNull(),
		/** When and where they agreed, or where the address is published. */
		source: text(),
		addedBy: uuid()
			.notNull()
			.references(() => people.id),
		addedAt: instant().notNull(),
		leftAt: instant(),
	},
	(row) => [uniqueIndex('press_contacts_mark').on(row.editionId, row.mark)],
)
