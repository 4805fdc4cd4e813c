import { and, eq } from 'drizzle-orm'
import { chairOf, isOrganiser } from '#app/domain/contest/chair-queries.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, partners } from '#db/schema/index.ts'

export type ChairlessReason = 'not-chair' | 'chair-at-home' | 'chair-of-this-country'
type Place = { readonly editionId: string; readonly country: string }

/**
 * Why somebody may not decide a country's last tie; null: they may. The named chair decides, else any organiser; never
 * whoever votes or voted for a partner that is at home there, and for such a chair any organiser steps in.
 */
export async function chairRefusal(
	db: Db | Tx,
	personId: string,
	{ editionId, country }: Place,
	now: Date,
): Promise<ChairlessReason | null> {
	const chair = await chairOf(db, editionId, now)
	const isChair = chair?.personId === personId
	if (await isAtHome(db, personId, { editionId, country })) return isChair ? 'chair-at-home' : 'chair-of-this-country'
	if (isChair) return null
	if (chair && !(await isAtHome(db, chair.personId, { editionId, country }))) return 'not-chair'
	return (await isOrganiser(db, editionId, personId, now)) ? null : 'not-chair'
}

async function isAtHome(db: Db | Tx, personId: string, { editionId, country }: Place): Promise<boolean> {
	const [seat] = await db
		.select({ id: appointments.id })
		.from(appointments)
		.innerJoin(partners, eq(partners.id, appointments.partnerId))
		.where(
			and(eq(appointments.personId, personId), eq(partners.editionId, editionId), eq(partners.homeCountry, country)),
		)
		.limit(1)
	return seat !== undefined
}
