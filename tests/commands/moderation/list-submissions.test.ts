import { eq, sql } from 'drizzle-orm'
import { countedTo, countsByState, listSubmissions } from '#app/domain/moderation/list-submissions.server.ts'
import { reportedIdeas } from '#app/domain/moderation/report-queries.server.ts'
import { submissionPlan } from '#app/domain/moderation/submission-list.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { searchable } from '#app/domain/shared/search-words.ts'
import { libraries, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const wish = (query: string) => readList(submissionPlan, new URLSearchParams(query))
const now = new Date('2026-10-20T12:00:00Z')

async function received(context: TestContext, contest: { id: string }, title: string, at: string, facts: object = {}) {
	const row = await submission(context, contest, { title, ...facts })
	const set = { receivedAt: new Date(at), folded: searchable(title), code: `${row.country}-${title.toUpperCase()}` }
	await context.db.update(submissions).set(set).where(eq(submissions.id, row.id))
	return row
}

test('an address sorts, narrows and pages through a desk’s submissions, and nonsense shows the first page', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const elsewhere = await edition(context)
	const riga = await library(context, { name: 'Riga' })
	await received(context, contest, 'bus', '2026-10-16T10:00:00Z')
	await received(context, contest, 'ants', '2026-10-16T10:00:00Z', { libraryId: riga.id })
	await received(context, contest, 'cats', '2026-10-19T10:00:00Z', { country: 'IT' })
	await received(context, contest, 'done', '2026-10-15T10:00:00Z', { state: 'published' })
	await received(context, elsewhere, 'other', '2026-10-16T10:00:00Z')
	const [learning] = contest.categories
	await db.update(submissions).set({ categoryId: learning!.id }).where(eq(submissions.title, 'cats'))

	const desk = { editionId: contest.id, countries: null }
	const titles = async (query: string, countries: string[] | null = null) =>
		(await listSubmissions(db, { ...desk, countries }, wish(query), now)).rows.map(({ title }) => title)

	expect(await titles('sort=code')).toEqual(['cats', 'ants', 'bus'])
	expect(await titles('sort=-code')).toEqual(['bus', 'ants', 'cats'])
	expect((await titles('')).at(-1)).toBe('cats')
	expect(await titles('sort=-received&state=all')).toEqual((await titles('state=all')).toReversed())
	expect(await titles('state=all&sort=code')).toEqual(['cats', 'ants', 'bus', 'done'])
	expect(await titles('country=IT')).toEqual(['cats'])
	expect(await titles('category=learning')).toEqual(['cats'])
	expect(await titles('category=nowhere')).toEqual([])
	expect(await titles(`library=${riga.slug}`)).toEqual(['ants'])
	expect(await titles('days=3&sort=code')).toEqual(['ants', 'bus'])
	expect(await titles('q=BU')).toEqual(['bus'])
	expect(await titles('q=bu', ['IT'])).toEqual([])
	expect(await titles('country=LV', ['IT'])).toEqual([])
	expect(await countsByState(db, desk)).toMatchObject({ received: 3, published: 1, declined: 0 })
	expect(await countsByState(db, { ...desk, countries: ['IT'] })).toMatchObject({ received: 1, published: 0 })

	for (const query of ['', 'sort=code', 'sort=-received', 'q=a']) {
		const whole = (await listSubmissions(db, desk, wish(query), now)).rows
		const walked: string[] = []
		let place = ''
		for (;;) {
			const page = await listSubmissions(db, desk, wish(`${query}${place}`), now, 1)
			walked.push(...page.rows.map(({ id }) => id))
			if (page.newer && walked.length > 1) {
				const back = await listSubmissions(db, desk, wish(`${query}&before=${page.newer}`), now, 1)
				expect(back.rows.map(({ id }) => id)).toEqual(walked.slice(-2, -1))
			}
			if (!page.older) break
			place = `&after=${page.older}`
		}
		expect(walked).toEqual(whole.map(({ id }) => id))
	}
	for (const nowhere of [contest.id, 'nowhere'])
		expect(await titles(`sort=code&after=${nowhere}`)).toEqual(await titles('sort=code'))
})

test('of very many submissions only a page is read, whatever the address asks for', async ({ db, context }) => {
	const contest = await edition(context)
	const riga = await library(context)
	const first = await submission(context, contest, { title: 'A common thing', libraryId: riga.id })
	await db.execute(sql`
		insert into submissions (edition_id, country, library_id, category_id, code, state, key_hash, content_hash, title, idea, language,
			alt_text, folded, locale, email_confirmed_at, received_at, published_at)
		select edition_id, (array['LV', 'IT', 'IT', 'IT'])[n % 4 + 1], case when n % 500 = 0 then library_id end, ${contest.categories[0]!.id}::uuid, 'LV-' || n,
			(array['published', 'received'])[case when n % 3 = 0 then 2 else 1 end]::submission_state, 'k' || n, '', title, idea, language, alt_text,
			case when n % 900 = 0 then 'telescope' else 'bus' end, locale, received_at, received_at - n * interval '1 minute', received_at
		from submissions, generate_series(1, 9000) as n where id = ${first.id}::uuid`)
	await db.execute(sql`analyze submissions`)
	await db.execute(sql`analyze ${libraries}`)

	const desk = { editionId: contest.id, countries: null }
	type Read = { scans: number; rows: number }
	const soFar = async (tx: Pick<typeof db, 'execute'>): Promise<Read> => {
		const [read] = await tx.execute<Read>(sql`
			select seq_scan::int as scans, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
			from pg_stat_xact_user_tables where relname = 'submissions'`)
		return read!
	}
	const readFor = (ask: (tx: typeof db) => Promise<unknown>) =>
		db.transaction(async (tx) => {
			const before = await soFar(tx)
			await ask(tx as never)
			const after = await soFar(tx)
			return { scans: after.scans - before.scans, rows: after.rows - before.rows }
		})
	for (const query of [
		...['', 'sort=-received', 'sort=code&state=all', 'state=all', 'country=LV', 'country=IT&state=all', 'days=3'],
		...['category=learning', `library=${riga.slug}`, `after=${first.id}&sort=-received`, 'q=bus', 'q=nowhere'],
	]) {
		const { scans, rows } = await readFor((tx) => listSubmissions(tx, desk, wish(query), now))
		expect.soft([query, scans, rows < 2_500], `${rows} rows`).toEqual([query, 0, true])
	}
	expect(await readFor((tx) => reportedIdeas(tx, desk))).toEqual({ scans: 0, rows: 0 })
	expect(await readFor((tx) => countsByState(tx, desk))).toMatchObject({ scans: 0 })
	expect(await countsByState(db, desk)).toMatchObject({ published: countedTo + 1, received: countedTo + 1 })
})
