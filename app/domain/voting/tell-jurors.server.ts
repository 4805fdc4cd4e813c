import { and, eq, gt, isNull, notExists, or, sql } from 'drizzle-orm'
import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, letters, partners, people } from '#db/schema/index.ts'
import { asFieldRound, roundFields } from './round-field.server.ts'
import { roundState, votingWindow } from './voting-window.ts'

/** By the clock: whoever holds a seat is told once that voting is open, also who takes the seat later. */
export async function tellJurorsThatVotingOpened(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	for (const edition of await publishedEditions(context.db)) {
		for (const round of edition.rounds) {
			const window = votingWindow(round, edition.zone)
			if (roundState(window, false, now) !== 'open' || !(await isReadySomewhere(context, edition, round))) continue
			await context.db.transaction(async (tx) => {
				for (const juror of await untoldJurors(tx, edition, round, now))
					await tell(context, tx, { edition, round, juror, closesAt: window.closes })
			})
		}
	}
}

/** Where the round before is not closed in any country, or a longlist not given out, there is nothing to vote on yet. */
async function isReadySomewhere({ db }: Context, edition: Edition, round: Round): Promise<boolean> {
	const fieldOf = await roundFields(db, asFieldRound(edition, round))
	return edition.countries.some(({ country }) => fieldOf(country).ready)
}

type Juror = Awaited<ReturnType<typeof untoldJurors>>[number]

async function tell(
	context: Context,
	tx: Tx,
	{ edition, round, juror, closesAt }: { edition: Edition; round: Round; juror: Juror; closesAt: Date },
): Promise<void> {
	await queueLetter(context, tx, {
		editionId: edition.id,
		kind: 'voting-opened',
		recipient: juror.email,
		locale: juror.locale,
		params: {
			partner: juror.partner,
			closesAt: closesAt.toISOString(),
			zone: edition.zone,
			page: `${context.origin}/jury/editions/${edition.slug}`,
		},
		onceKey: `${keyOf(round)}${juror.appointmentId}`,
	})
}

const keyOf = ({ id }: Pick<Round, 'id'>) => `voting-opened:${id}:`

function untoldJurors(tx: Tx, { id: editionId }: Edition, round: Round, now: Date) {
	const told = tx
		.select({ id: letters.id })
		.from(letters)
		.where(eq(letters.onceKey, sql`${keyOf(round)}::text || ${appointments.id}::text`))
	return tx
		.select({
			appointmentId: appointments.id,
			email: knownPerson.email,
			locale: people.locale,
			partner: partners.name,
		})
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.innerJoin(partners, eq(partners.id, appointments.partnerId))
		.where(
			and(
				eq(appointments.editionId, editionId),
				eq(appointments.role, 'juror'),
				isNull(partners.leftAt),
				or(isNull(appointments.until), gt(appointments.until, now)),
				notExists(told),
			),
		)
		.orderBy(partners.name)
}
