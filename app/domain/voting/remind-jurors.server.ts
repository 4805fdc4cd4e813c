import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { inForce } from '#app/domain/accounts/appointments.server.ts'
import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, partners, people, rounds } from '#db/schema/index.ts'
import { remindedCountries } from './reminded-countries.server.ts'
import { remindersDue } from './reminder.ts'
import { type UnfinishedBallot, unfinishedBallots } from './unfinished-ballots.server.ts'

/** By the clock: whoever has not cast everything is written to, some days before the countries close. */
export async function remindJurors(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	for (const edition of await publishedEditions(context.db)) {
		if (remindersDue(await remindedCountries(context.db, edition, now), now).length === 0) continue
		await context.db.transaction((tx) => remindInEdition(context, tx, edition))
	}
}

/** Of several processes one writes: it holds the rounds, which say until when reminders have been written. */
async function remindInEdition(context: Context, tx: Tx, edition: Edition): Promise<void> {
	const ofEdition = eq(rounds.editionId, edition.id)
	await tx.select({ id: rounds.id }).from(rounds).where(ofEdition).orderBy(asc(rounds.position)).for('no key update')
	const now = await context.clock(tx)
	const due = remindersDue(await remindedCountries(tx, edition, now), now)
	if (due.length === 0) return

	const dueHere = new Set(due.map(({ country }) => country))
	const open = (await unfinishedBallots(tx, edition, now)).filter((ballot) => ballot.open)
	for (const juror of await seatedJurors(tx, edition.id, now)) {
		const unfinished = open.filter(({ partnerId }) => partnerId === juror.partnerId)
		if (unfinished.some(({ country }) => dueHere.has(country)))
			await remind(context, tx, { edition, juror, unfinished, now })
	}
	const roundIds = [...new Set(due.map(({ roundId }) => roundId))]
	await tx.update(rounds).set({ remindedAt: now }).where(inArray(rounds.id, roundIds))
}

export function seatedJurors(db: Db | Tx, editionId: string, now: Date) {
	return db
		.select({
			appointmentId: appointments.id,
			partnerId: partners.id,
			partner: partners.name,
			email: knownPerson.email,
			locale: people.locale,
		})
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.innerJoin(partners, eq(partners.id, appointments.partnerId))
		.where(
			and(
				...[eq(appointments.editionId, editionId), eq(appointments.role, 'juror'), inForce(now)],
				...[isNull(partners.leftAt), isNull(people.disabledAt)],
			),
		)
		.orderBy(asc(partners.name))
}

interface Reminder {
	readonly edition: Edition
	readonly juror: Awaited<ReturnType<typeof seatedJurors>>[number]
	readonly unfinished: readonly UnfinishedBallot[]
	readonly now: Date
}

/** At most one letter a day, whichever countries it was due for. */
async function remind(context: Context, tx: Tx, { edition, juror, unfinished, now }: Reminder): Promise<void> {
	const day = wallClockAt(now, edition.zone).slice(0, 10)
	await queueLetter(context, tx, {
		editionId: edition.id,
		kind: 'voting-reminder',
		recipient: juror.email,
		locale: juror.locale,
		params: {
			partner: juror.partner,
			ballots: JSON.stringify(
				unfinished.map(({ country, answered, wanted, closes }) => ({
					...{ country, answered, wanted },
					closesAt: closes.toISOString(),
				})),
			),
			zone: edition.zone,
			page: `${context.origin}/jury/editions/${edition.slug}`,
		},
		onceKey: `voting-reminder:${juror.appointmentId}:${day}`,
	})
}
