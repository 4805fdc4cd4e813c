import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { editionCountries } from '#db/schema/index.ts'

interface Shown {
	readonly state: string
	readonly hiddenSince: Date | null
}

const isShown = ({ state, hiddenSince }: Shown): boolean => state === 'published' && hiddenSince === null

/** Keeps the public's count of a country's ideas true when one appears or disappears. */
export async function countShown(
	tx: Tx,
	before: Shown & { readonly editionId: string; readonly country: string },
	after: Shown,
): Promise<void> {
	const change = Number(isShown(after)) - Number(isShown(before))
	if (change === 0) return
	await tx
		.update(editionCountries)
		.set({ publishedCount: sql`greatest(${editionCountries.publishedCount} + ${change}, 0)` })
		.where(and(eq(editionCountries.editionId, before.editionId), eq(editionCountries.country, before.country)))
}
