import { inArray } from 'drizzle-orm'
import { slugsToTry } from '#app/domain/shared/slug.ts'
import type { Tx } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'

/** Addresses of the desk's own pages. */
const reserved: readonly string[] = ['new', 'imports']
const tries = 6

interface Named {
	readonly name: string
	readonly place: string
}

/** An address for each, unlike all others; one question for a whole batch. The directory must be locked. */
export async function freeSlugs(tx: Tx, wanted: readonly Named[]): Promise<string[]> {
	const wishes = wanted.map(firstSlugs)
	if (wishes.length === 0) return []
	const rows = await tx.select({ slug: libraries.slug }).from(libraries).where(inArray(libraries.slug, wishes.flat()))
	const taken = new Set(rows.map(({ slug }) => slug))
	return wishes.map((slugs) => {
		const slug = slugs.find((each) => !taken.has(each)) ?? `${slugs[0]}-${crypto.randomUUID().slice(0, 8)}`
		taken.add(slug)
		return slug
	})
}

function firstSlugs({ name, place }: Named): string[] {
	const slugs: string[] = []
	for (const slug of slugsToTry(name, place)) {
		if (!reserved.includes(slug) && slugs.push(slug) === tries) break
	}
	return slugs
}
