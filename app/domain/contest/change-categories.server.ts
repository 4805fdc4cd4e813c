import { and, eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { categories, submissions } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import type { Edition } from './edition.ts'
import type { CategoryInput } from './edition-form.ts'

export const addCategory = (
	context: ActingContext,
	editionId: string,
	{ names }: CategoryInput,
): Promise<Outcome<null, 'category-exists' | 'too-many-categories'>> =>
	changeEdition(context, editionId, 'edition.category-added', async (tx, edition) => {
		if (edition.categories.length >= 20) return refuse('too-many-categories')
		if (isNamed(edition.categories, names.en)) return refuse('category-exists')
		const position = edition.categories.length + 1
		const [added] = await tx
			.insert(categories)
			.values({ editionId, slug: `category-${crypto.randomUUID().slice(0, 8)}`, position, names })
			.returning({ id: categories.id })
		return ok({ value: null, logged: { category: added?.id ?? null } })
	})

/** Its names in all languages; the ideas in it stay where they are. */
export const renameCategory = (
	context: ActingContext,
	editionId: string,
	categoryId: string,
	{ names }: CategoryInput,
): Promise<Outcome<null, 'category-exists' | 'category-unknown'>> =>
	changeEdition(context, editionId, 'edition.category-renamed', async (tx, { categories: known }) => {
		if (known.every(({ id }) => id !== categoryId)) return refuse('category-unknown')
		const others = known.filter(({ id }) => id !== categoryId)
		if (isNamed(others, names.en)) return refuse('category-exists')
		await tx.update(categories).set({ names }).where(eq(categories.id, categoryId))
		return ok({ value: null, logged: { category: categoryId } })
	})

const isNamed = (known: Edition['categories'], name: string) =>
	known.some((each) => each.names.en.toLowerCase() === name.toLowerCase())

/** Takes a category away as long as no idea is in it. */
export const removeCategory = (
	context: ActingContext,
	editionId: string,
	categoryId: string,
): Promise<Outcome<null, 'category-in-use'>> =>
	changeEdition(context, editionId, 'edition.category-removed', async (tx) => {
		const [used] = await tx
			.select({ id: submissions.id })
			.from(submissions)
			.where(eq(submissions.categoryId, categoryId))
			.limit(1)
		if (used) return refuse('category-in-use')
		await tx.delete(categories).where(and(eq(categories.id, categoryId), eq(categories.editionId, editionId)))
		return ok({ value: null, logged: { category: categoryId } })
	})
