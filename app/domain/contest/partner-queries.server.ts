import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, partners, people } from '#db/schema/index.ts'

export interface Logo {
	readonly id: string
	readonly width: number
	readonly height: number
}
export interface PublicPartner {
	readonly name: string
	readonly homeCountry: string
	readonly website: string | null
	readonly logo: Logo | null
}

const { id, name, homeCountry, website, logoId, logoWidth, logoHeight } = partners
const shown = { id, name, homeCountry, website, logoId, logoWidth, logoHeight }
type Shown = Pick<typeof partners.$inferSelect, keyof typeof shown>

const logoOf = ({ logoId, logoWidth, logoHeight }: Shown): Logo | null =>
	logoId && logoWidth && logoHeight ? { id: logoId, width: logoWidth, height: logoHeight } : null

/** The organisations that vote in an edition, as everybody may know them: not who sits for them. */
export async function partnersOf(db: Db | Tx, editionId: string): Promise<PublicPartner[]> {
	const rows = await db
		.select(shown)
		.from(partners)
		.where(and(eq(partners.editionId, editionId), isNull(partners.leftAt)))
		.orderBy(asc(homeCountry), asc(name))
	return rows.map((row) => ({
		name: row.name,
		homeCountry: row.homeCountry,
		website: row.website,
		logo: logoOf(row),
	}))
}

/** Those still in, by name, each with whoever holds its seat; or the one that is named, also when it has left. */
export async function partnersWithSeats(db: Db | Tx, editionId: string, partnerId?: string) {
	const rows = await db
		.select({
			...shown,
			leftAt: partners.leftAt,
			leftReason: partners.leftReason,
			juror: people.name,
			jurorDisabled: isNotNull(people.disabledAt).mapWith(Boolean),
			appointmentId: appointments.id,
		})
		.from(partners)
		.leftJoin(
			appointments,
			and(eq(appointments.partnerId, partners.id), eq(appointments.role, 'juror'), isNull(appointments.until)),
		)
		.leftJoin(people, eq(people.id, appointments.personId))
		.where(and(eq(partners.editionId, editionId), partnerId ? eq(id, partnerId) : isNull(partners.leftAt)))
		.orderBy(asc(name))
	return rows.map((row) => ({ ...row, logo: logoOf(row) }))
}
