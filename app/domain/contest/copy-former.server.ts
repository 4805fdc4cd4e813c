import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import {
	awardedKinds,
	awards,
	categories,
	letterWordings,
	partnerLibraries,
	partners,
	prizeKinds,
	prizeRules,
	retentionDays,
} from '#db/schema/index.ts'
import type { Edition } from './edition.ts'

interface Copy {
	readonly editionId: string
	readonly by: string
	readonly now: Date
}

/** What stays the same from year to year and is no person's, no idea's and no result's. */
export async function copyFormer(tx: Tx, former: Edition, copy: Copy): Promise<void> {
	const of = { editionId: copy.editionId }
	const named = former.categories.map(({ slug, names }, at) => ({ ...of, slug, names, position: at + 1 }))
	if (named.length > 0) await tx.insert(categories).values(named)
	await copyPartners(tx, former.id, of)
	await copyPrizes(tx, former, of)
	const rules = await tx.select().from(prizeRules).where(eq(prizeRules.editionId, former.id))
	if (rules.length > 0) await tx.insert(prizeRules).values(rules.map((each) => ({ ...each, ...of })))
	const days = await tx.select().from(retentionDays).where(eq(retentionDays.editionId, former.id))
	if (days.length > 0) await tx.insert(retentionDays).values(days.map((each) => ({ ...each, ...of })))
	const words = await tx.select().from(letterWordings).where(eq(letterWordings.editionId, former.id))
	const written = words.map((each) => ({ ...each, ...of, changedAt: copy.now, changedBy: copy.by }))
	if (written.length > 0) await tx.insert(letterWordings).values(written)
}

/** Those still in, with the libraries that are their own: nobody who votes for them. */
async function copyPartners(tx: Tx, formerId: string, of: { editionId: string }): Promise<void> {
	const still = await tx
		.select({ id: partners.id, name: partners.name, homeCountry: partners.homeCountry, website: partners.website })
		.from(partners)
		.where(and(eq(partners.editionId, formerId), isNull(partners.leftAt)))
	if (still.length === 0) return
	const made = await tx
		.insert(partners)
		.values(still.map(({ id: _, ...partner }) => ({ ...of, ...partner })))
		.returning({ id: partners.id, name: partners.name })
	const ids = new Map(still.map(({ id, name }) => [id, made.find((each) => each.name === name)?.id ?? '']))
	const own = await tx
		.select()
		.from(partnerLibraries)
		.where(inArray(partnerLibraries.partnerId, [...ids.keys()]))
	const rows = own.map(({ partnerId, libraryId }) => ({ libraryId, partnerId: ids.get(partnerId) ?? '' }))
	if (rows.length > 0) await tx.insert(partnerLibraries).values(rows)
}

/** Awards and the kinds of prizes they bring; the single things are new ones. */
async function copyPrizes(tx: Tx, { id: formerId, awards: former }: Edition, of: { editionId: string }): Promise<void> {
	const made = await tx
		.insert(awards)
		.values(former.map(({ slug, names }) => ({ ...of, slug, names })))
		.returning({ id: awards.id, slug: awards.slug })
	const kinds = await tx.select().from(prizeKinds).where(eq(prizeKinds.editionId, formerId))
	const brings = await tx
		.select()
		.from(awardedKinds)
		.where(
			inArray(
				awardedKinds.awardId,
				former.map(({ id }) => id),
			),
		)
	for (const { id, ...kind } of kinds) {
		const [copied] = await tx
			.insert(prizeKinds)
			.values({ ...kind, ...of })
			.returning({ id: prizeKinds.id })
		for (const { awardId } of brings.filter(({ kindId }) => kindId === id)) {
			const slug = former.find((each) => each.id === awardId)?.slug
			const award = made.find((each) => each.slug === slug)
			if (copied && award) await tx.insert(awardedKinds).values({ awardId: award.id, kindId: copied.id })
		}
	}
}

/** How much there is to copy, for whoever decides. */
export async function copiedCounts(db: Db, former: Edition) {
	const still = and(eq(partners.editionId, former.id), isNull(partners.leftAt))
	return {
		countries: former.countries.length,
		categories: former.categories.length,
		rounds: former.rounds.length,
		partners: await db.$count(partners, still),
		awards: former.awards.length,
		kinds: await db.$count(prizeKinds, eq(prizeKinds.editionId, former.id)),
		letters: await db.$count(letterWordings, eq(letterWordings.editionId, former.id)),
	}
}
