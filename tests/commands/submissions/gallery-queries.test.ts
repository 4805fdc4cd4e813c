import { eq } from 'drizzle-orm'
import { searchable } from '#app/domain/shared/search-words.ts'
import { languagesOfIdeas, librariesWithIdeas, neighboursOf } from '#app/domain/submissions/gallery-queries.server.ts'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function published(context: TestContext, contest: { id: string }, title: string, facts: object = {}) {
	const row = await submission(context, contest, { title, state: 'published' })
	const set = { folded: searchable(title, row.idea), ...facts }
	await context.db.update(submissions).set(set).where(eq(submissions.id, row.id))
	return row
}

test('Greek words are found whatever stands at their end, accents and capitals or not', async ({ db, context }) => {
	const contest = await edition(context)
	await published(context, contest, 'Ο φίλος της βιβλιοθήκης')
	await published(context, contest, 'Ένας δρόμος με βιβλία')
	const titles = async (words: string) =>
		(await listIdeas(db, { editionId: contest.id, words })).ideas.map(({ title }) => title)

	for (const words of ['ΦΙΛΟΣ', 'φιλος', 'φίλοσ', 'φίλ βιβλιοθηκησ']) {
		expect(await titles(words)).toEqual(['Ο φίλος της βιβλιοθήκης'])
	}
	expect(await titles('βιβλ')).toHaveLength(2)
})

test('an old idea is found by a word that thousands of newer ones do not have, and pages go on from it', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const old = await published(context, contest, 'A telescope', { publishedAt: new Date('2026-10-01') })
	const older = await published(context, contest, 'Another telescope', { publishedAt: new Date('2026-09-30') })
	const newer = await published(context, contest, 'Something else')
	await db.execute(`
		insert into submissions (edition_id, country, code, state, key_hash, content_hash, title, idea, language, alt_text,
			folded, locale, received_at, published_at)
		select edition_id, country, 'LV-' || n, 'published', 'k' || n, '', title, idea, language, alt_text, folded, locale,
			received_at, published_at
		from submissions, generate_series(1, 3100) as n where id = '${newer.id}'`)

	const first = await listIdeas(db, { editionId: contest.id, words: 'telescope' }, 1)
	const next = await listIdeas(db, { editionId: contest.id, words: 'telescope', after: old.id }, 1)
	const back = await listIdeas(db, { editionId: contest.id, words: 'telescope', before: older.id }, 1)
	expect([first, next, back].map(({ ideas }) => ideas.map(({ id }) => id))).toEqual([[old.id], [older.id], [old.id]])
	expect([first.older, next.older, back.newer]).toEqual([old.id, null, null])
})

test('an idea is narrowed to by language and category as well, and only languages that occur are offered', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const categoryId = contest.categories[0]?.id
	await published(context, contest, 'Bez kategorijas', { language: 'lv' })
	await published(context, contest, 'Χωρίς', { language: 'el', categoryId })
	await submission(context, contest, { title: 'Not published' })
	await db.update(submissions).set({ language: 'pl' }).where(eq(submissions.title, 'Not published'))
	const titles = async (wish: object) =>
		(await listIdeas(db, { editionId: contest.id, ...wish })).ideas.map(({ title }) => title)

	expect(await titles({ language: 'lv' })).toEqual(['Bez kategorijas'])
	expect(await titles({ categoryId })).toEqual(['Χωρίς'])
	expect(await titles({ categoryId, language: 'lv' })).toEqual([])
	expect(await languagesOfIdeas(db, contest.id)).toEqual(['el', 'lv'])
})

test('of the libraries only those are named where an idea was had that everybody may see', async ({ db, context }) => {
	const contest = await edition(context)
	const [shown, hidden] = [
		await library(context, { name: 'Kaplavas bibliotēka' }),
		await library(context, { name: 'Kapsēdes bibliotēka' }),
	]
	await submission(context, contest, { state: 'published', libraryId: shown.id })
	await submission(context, contest, { state: 'received', libraryId: hidden.id })

	const found = await librariesWithIdeas(db, contest.id, 'KAP')
	expect(found.map(({ slug }) => slug)).toEqual([shown.slug])
	expect(await librariesWithIdeas(db, contest.id, ' ')).toEqual([])
})

test('an idea knows the next newer and the next older one, and where the shelf ends', async ({ db, context }) => {
	const contest = await edition(context)
	const rows: { id: string }[] = []
	for (const day of [1, 2, 3]) {
		rows.push(await published(context, contest, `Idea ${day}`, { publishedAt: new Date(`2026-10-0${day}`) }))
	}
	const around = async (at: number) => {
		const { newer, older } = await neighboursOf(db, contest.id, rows[at]!.id)
		return [newer?.title, older?.title]
	}
	expect(await around(1)).toEqual(['Idea 3', 'Idea 1'])
	expect(await around(2)).toEqual([undefined, 'Idea 2'])
	expect(await around(0)).toEqual(['Idea 2', undefined])
})

test('an address that goes on from nowhere starts at the front', async ({ db, context }) => {
	const contest = await edition(context)
	const { id } = await published(context, contest, 'The only one')
	const { ideas } = await listIdeas(db, { editionId: contest.id, after: "x' or 1=1" })
	expect(ideas.map((idea) => idea.id)).toEqual([id])
})
