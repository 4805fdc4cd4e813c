import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { appointments, partners, people } from '#db/schema/index.ts'
import type { Row } from '../export-table.ts'
import { shortTable } from './table.server.ts'

export const partnersTable = shortTable(({ context, edition, now }) =>
	context.db
		.select({
			partner: partners.name,
			home_country: partners.homeCountry,
			website: partners.website,
			juror: people.name,
			juror_since: appointments.since,
			left_at: partners.leftAt,
		})
		.from(partners)
		.leftJoin(
			appointments,
			and(
				eq(appointments.partnerId, partners.id),
				eq(appointments.role, 'juror'),
				or(isNull(appointments.until), gt(appointments.until, now)),
			),
		)
		.leftJoin(people, eq(people.id, appointments.personId))
		.where(eq(partners.editionId, edition.id))
		.orderBy(asc(partners.name)),
)

/** Who has come how far: what the organisers' board tells, and no more. */
export const ballotsTable = shortTable(async ({ context, edition, now }) => {
	const rows: Row[] = []
	for (const round of edition.rounds) {
		const board = await votingBoard(context.db, edition, round, now)
		for (const { country } of board.countries)
			for (const partner of board.partners) {
				const cell = partner.cells[country]
				if (!cell) continue
				rows.push({
					...{ country, round: round.position, partner: partner.name, ballot: cell.state },
					...{ answered: cell.answered, wanted: cell.wanted },
				})
			}
	}
	return rows
})
