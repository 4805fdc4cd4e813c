import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, people } from '#db/schema/index.ts'
import { organisersPrizes } from '../queries.server.ts'
import { lastNewsAt } from '../silent-shipment.ts'

/** By the clock: of each silence every organiser hears once; the next news ends it. */
export async function tellOrganisersOfSilence(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	for (const edition of await publishedEditions(context.db)) {
		const silent = (await organisersPrizes(context.db, edition, now)).filter((prize) => prize.silent)
		if (silent.length === 0) continue
		await context.db.transaction(async (tx) => {
			const organisers = await organisersOf(tx, edition, now)
			for (const prize of silent) {
				for (const person of organisers) await tell(context, tx, { edition, prize, person })
			}
		})
	}
}

type SilentPrize = Awaited<ReturnType<typeof organisersPrizes>>[number]
type Organiser = Awaited<ReturnType<typeof organisersOf>>[number]

async function tell(
	context: Context,
	tx: Tx,
	{ edition, prize, person }: { edition: Edition; prize: SilentPrize; person: Organiser },
): Promise<void> {
	const { silentParcels, library, id, names } = prize
	if (!library) return
	for (const shipment of silentParcels) {
		const since = lastNewsAt(shipment)
		await queueLetter(context, tx, {
			editionId: edition.id,
			kind: 'shipment-silent',
			recipient: person.email,
			locale: person.locale,
			params: {
				library: library.name,
				prize: textIn(names, person.locale).text,
				days: edition.silentDays,
				lastNewsAt: since.toISOString(),
				zone: edition.zone,
				page: `${context.origin}/organise/editions/${edition.slug}/prizes/${id}`,
			},
			onceKey: `shipment-silent:${shipment.id}:${since.getTime()}:${person.id}`,
		})
	}
}

const organisersOf = (tx: Tx, { id }: Edition, now: Date) =>
	tx
		.selectDistinct({ id: people.id, email: knownPerson.email, locale: people.locale })
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.where(
			and(
				eq(appointments.role, 'organiser'),
				or(isNull(appointments.editionId), eq(appointments.editionId, id)),
				or(isNull(appointments.until), gt(appointments.until, now)),
			),
		)
