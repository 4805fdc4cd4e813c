import { findLibrary } from '#app/domain/libraries/queries.server.ts'
import type { Winner } from '#app/domain/results/winner.ts'
import { nothingTold, storySeal, type WinnerStory } from '#app/domain/results/winner-story.ts'
import type { Context } from '#app/domain/shared/context.server.ts'

/** What stands in the form of a story: what was written, or what the directory knows as long as nothing was. */
export async function typedStory({ db }: Context, { told, entry }: Winner) {
	const isNew = told === nothingTold
	const slug = entry?.card?.librarySlug
	const known = isNew && slug ? await findLibrary(db, slug) : null
	const facts = known ? { founded: known.founded, holdings: known.holdings, website: known.website } : {}
	const typed = filledIn({ ...told, ...facts })
	return { typed, seen: storySeal(told), fromDirectory: Object.values(facts).some((fact) => fact !== null) }
}

const filledIn = ({ story, library, ...facts }: WinnerStory) => ({
	story: story ?? { en: '' },
	library: library ?? { en: '' },
	founded: text(facts.founded),
	visitors: text(facts.visitors),
	members: text(facts.members),
	holdings: text(facts.holdings),
	website: facts.website ?? '',
})
export type TypedStory = ReturnType<typeof filledIn>

const text = (number: number | null) => (number === null ? '' : String(number))
