import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { partners } from '#db/schema/index.ts'

export interface PublicPartner {
	readonly name: string
	readonly homeCountry: string
	readonly website: string | null
}

/** The organisations behind an edition, as everybody may know them: not who sits for them. */
export async function partnersOf(db: Db | Tx, editionId: string): Promise<PublicPartner[]> {
	return db
		.select({ name: partners.name, homeCountry: partners.homeCountry, website: partners.website })
		.from(partners)
		.where(and(eq(partners.editionId, editionId), isNull(partners.leftAt)))
		.orderBy(asc(partners.homeCountry), asc(partners.name))
}
