import { eq, sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { describe } from 'vitest'
import { type ExportReach, exportColumns, exportKinds } from '#app/domain/exports/export.ts'
import { exportsOf, fetchExport } from '#app/domain/exports/export-queries.server.ts'
import { sweepExports } from '#app/domain/exports/sweep-exports.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { exportParts, exports, logEntries, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'
import { all, asked, bytesOf, made, tokenOf } from './asked.ts'

describe('a file', () => {
	test('is safe in a spreadsheet, whatever people wrote, and numbers stay numbers', async ({ context, db }) => {
		const contest = await edition(context)
		const acting = await organiser(context)
		const titles = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', 'a "b"; c, d', 'two\nlines', 'שלום \u202Eabc']
		for (const title of titles) {
			const { id } = await submission(context, contest)
			await db.update(submissions).set({ title, peopleCount: 3 }).where(eq(submissions.id, id))
		}

		const text = await made(context, acting, contest, ['submissions'], 'csv', { marked: true })

		expect(text.slice(0, 6)).toBe('\uFEFFcode,')
		for (const written of [`,'=1+1,`, `,'+cmd,`, `,'-2+3,`, `,'@SUM(A1),`, `,"'\t=1",`, `,'＝1+1,`])
			expect(text).toContain(written)
		for (const written of [',"a ""b""; c, d",', ',"two\nlines",', ',שלום \u202Eabc,', ',3,'])
			expect(text).toContain(written)
		expect(text.split('\r\n')).toHaveLength(titles.length + 2)
	})

	test('of thousands of rows is whole, and the log tells how many there were and nothing of them', async ({
		context,
		db,
	}) => {
		const contest = await edition(context)
		const acting = await organiser(context)
		const { id, libraryId } = await submission(context, contest, { title: 'A title to look for' })
		await db.execute(sql`
			insert into submissions (edition_id, country, library_id, code, state, key_hash, content_hash, title, idea, language,
				alt_text, folded, locale, received_at)
			select edition_id, country, ${libraryId}::uuid, 'X-' || n, state, 'k-' || n, 'c', title, repeat(md5(n::text), 20), language,
				alt_text, folded, locale, received_at
			from submissions, generate_series(1, 2000) n where id = ${id}`)

		const rows = JSON.parse(await made(context, acting, contest, ['submissions'], 'json')).rows as { code: string }[]

		expect(new Set(rows.map(({ code }) => code)).size).toBe(2001)
		expect((await db.select({ number: exportParts.number }).from(exportParts)).length).toBeGreaterThan(3)
		const log = await db.select().from(logEntries).where(eq(logEntries.kind, 'export.made'))
		expect(log[0]!.body).toMatchObject({ kinds: ['submissions'], rows: 2001 })
		expect(JSON.stringify(log)).not.toContain('A title to look for')
	})

	test('in an archive names every column of every file, in the language of whoever asked', async ({ context }) => {
		const contest = await edition(context)
		const acting = await organiser(context)
		await submission(context, contest, { state: 'published' })
		const id = await asked(acting, contest, exportKinds, 'zip', { locale: 'lv' })
		await doDueJobs(context, handlers)

		const files = unzipSync(await bytesOf(acting, contest, id))

		expect(Object.keys(files)).toEqual(['README.txt', ...exportKinds.map((kind) => `${kind}.csv`)])
		const readme = Buffer.from(files['README.txt']!).toString()
		expect(readme).toContain('Eksports no Shelfie')
		for (const kind of exportKinds) {
			expect(Buffer.from(files[`${kind}.csv`]!).toString().split('\r\n')[0]).toBe(exportColumns[kind].join(','))
			const described = readme.slice(readme.indexOf(`${kind}.csv`))
			for (const column of exportColumns[kind]) expect(described).toContain(`\n  ${column}: `)
		}
	})

	test('tells how far the ballots are, and nothing that is in them', async ({ context }) => {
		const contest = await edition(context)
		const idea = await submission(context, contest, { state: 'published' })
		const { cast } = await voter(context, contest)
		context.at(duringVoting)
		await cast([scored(idea, [5, 4, 3])])
		const acting = await organiser(context)

		const { rows } = JSON.parse(await made(context, acting, contest, ['ballots'], 'json'))
		const results = JSON.parse(await made(context, acting, contest, ['results'], 'json'))

		expect(rows).toContainEqual(expect.objectContaining({ country: 'LV', ballot: 'cast', answered: 1, wanted: 1 }))
		expect(Object.keys(rows[0])).toEqual([...exportColumns.ballots])
		expect(results.rows, 'before the closure there is none').toEqual([])
	})

	test('of a coordinator holds only the own countries', async ({ context }) => {
		const contest = await edition(context)
		const acting = await organiser(context)
		await submission(context, contest, { country: 'LV', title: 'Ours' })
		await submission(context, contest, { country: 'IT', title: 'Theirs' })
		const text = await made(context, acting, contest, ['submissions'], 'csv', { countries: ['LV'] })
		expect([text.includes('Ours'), text.includes('Theirs')]).toEqual([true, false])
	})
})

describe('a link', () => {
	test('leads nowhere for anybody else, and nowhere at all after a day', async ({ context, db }) => {
		const contest = await edition(context)
		const [one, other] = [await organiser(context), await organiser(context)]
		const id = await asked(one, contest, ['libraries'])
		await doDueJobs(context, handlers)
		const token = await tokenOf(one, contest, id)
		const fetched = async (acting: ActingContext, reach: ExportReach = all) => {
			const answer = await fetchExport(acting, contest.id, token, reach)
			return answer.ok || answer.reason
		}

		expect(await fetched(one)).toBe(true)
		expect([await fetched(other), await exportsOf(other, contest.id, new Date())]).toEqual(['export-gone', []])
		expect(await fetched(one, { organises: false, countries: ['LV'] }), 'the file holds all countries').toBe(
			'export-gone',
		)
		expect((await db.select().from(exports))[0]!.tokenHash).not.toBe(token)

		context.at('2026-10-17T12:00:00.000Z')
		expect(await fetched(one)).toBe('export-expired')
		await sweepExports(context)
		expect(await db.select().from(exportParts)).toEqual([])
		expect(await fetched(one)).toBe('export-expired')
	})

	test('dies with everybody who is erased, also for what is being made', async ({ context, db }) => {
		const contest = await edition(context)
		const acting = await organiser(context)
		const gone = await submission(context, contest)
		const ready = await asked(acting, contest, ['submissions'])
		await doDueJobs(context, handlers)
		const token = await tokenOf(acting, contest, ready)
		const waiting = await asked(acting, contest, ['submissions'])

		await eraseSubmission(context, gone.id)
		await doDueJobs(context, handlers)

		expect(await fetchExport(acting, contest.id, token, all)).toEqual({ ok: false, reason: 'export-gone' })
		const states = await db.select({ id: exports.id, state: exports.state }).from(exports)
		expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
			new Map([
				[ready, 'erased'],
				[waiting, 'erased'],
			]),
		)
		expect(await db.select().from(exportParts)).toEqual([])
	})
})
