import type { Edition } from '#app/domain/contest/edition.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import {
	type IdeaLibrary,
	languagesOfIdeas,
	librariesWithIdeas,
	libraryOfIdeas,
} from '#app/domain/submissions/gallery-queries.server.ts'
import { addressOf, type GalleryWish } from '#app/domain/submissions/gallery-wish.ts'
import { type IdeaPage, listIdeas } from '#app/domain/submissions/list-ideas.server.ts'

type Ask = Pick<Context, 'db'>

interface Cursor {
	readonly after?: string | undefined
	readonly before?: string | undefined
}

const nothing: IdeaPage = { ideas: [], newer: null, older: null }

/** A page of the gallery, and which library is meant where one was typed. */
export async function findIdeas({ db }: Ask, edition: Edition, wish: GalleryWish, cursor: Cursor) {
	const { library, choices } = await libraryMeant({ db }, edition, wish)
	const category = edition.categories.find(({ slug }) => slug === wish.category)
	const inVain = (wish.library && !library) || (wish.place && !library) || (wish.category && !category)
	const page = inVain
		? nothing
		: await listIdeas(db, {
				editionId: edition.id,
				words: wish.words,
				country: wish.country,
				language: wish.language,
				categoryId: category?.id,
				libraryId: library?.id,
				...cursor,
			})
	const stated = library ? { ...wish, library: library.slug, place: undefined } : wish
	return {
		wish: stated,
		library,
		choices,
		ideas: page.ideas,
		newer: page.newer ? addressOf(stated, { before: page.newer }) : undefined,
		older: page.older ? addressOf(stated, { after: page.older }) : undefined,
		languages: await languagesOfIdeas(db, edition.id),
	}
}

async function libraryMeant({ db }: Ask, edition: Edition, { library, place }: GalleryWish) {
	if (library) return { library: await libraryOfIdeas(db, library), choices: [] as IdeaLibrary[] }
	if (!place) return { library: null, choices: [] as IdeaLibrary[] }
	const found = await librariesWithIdeas(db, edition.id, place)
	return { library: found.length === 1 ? (found[0] ?? null) : null, choices: found.length > 1 ? found : [] }
}
