import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { tally } from '#app/domain/results/tally.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { Db } from '#db/client.server.ts'
import type { ServerProcess } from '../server-process.ts'
import { onBothDatabases } from './both-databases.ts'
import type { Figure } from './figure.ts'
import { juryCountry, juryEdition, seedJury, sessionOf } from './seed-jury.ts'

const partners = 500
const submissions = 300
const organiser = 0
const base = `/organise/editions/${juryEdition}`

/** A country with a large jury is closed and its result looked at, over HTTP; beside it the bare count of its ballots. */
export const benchClosing = (): Promise<Figure[]> =>
	onBothDatabases({
		async fill(db) {
			await seedJury(db, { partners, submissions })
			return castAll(db)
		},
		measure,
	})

async function measure(name: string, server: ServerProcess, reference: number): Promise<Figure[]> {
	const what = `${partners} ballots of ${submissions} entries, ${name}`
	const result = `${base}/results/${juryCountry}`
	const closure = `${base}/voting/${juryCountry}/closure`
	const figures: Figure[] = []
	const time = async (deed: string, work: () => Promise<void>, more: Partial<Figure> = {}) => {
		const before = server.processorTime()
		figures.push({ what: `${deed}, ${what}`, unit: 's', value: await seconds(work), ...more })
		figures.push({ what: `${deed}, processor time`, unit: 's', value: (server.processorTime() - before) / 1000 })
	}
	await time('page before closing', () => ask(server, closure, 200))
	await time('closing', () => ask(server, closure, 303, 'POST'), { reference, budget: 5 })
	await time('organiser’s page of the result', () => ask(server, result, 200))
	await time('result bundle', () => ask(server, `${result}/bundles/1.json`, 200))
	return figures
}

async function ask({ origin }: ServerProcess, path: string, status: number, method = 'GET'): Promise<void> {
	const headers = { cookie: `shelfie=${sessionOf(organiser)}`, origin }
	const body = method === 'POST' ? { body: new URLSearchParams() } : {}
	const answer = await fetch(origin + path, { method, headers, redirect: 'manual', ...body })
	const text = await answer.text()
	if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 2000)}`)
}

/** Every partner has cast, voting is over and an organiser is signed in; answers how long the bare count takes. */
async function castAll(db: Db): Promise<number> {
	const ids = await idsIn(db, sql`select id from submissions order by code`)
	const voters = await idsIn(db, sql`select id from partners order by name`)
	const all = voters.map((partner, at) => ({ partner, votes: votesOf(at, ids) }))
	for (const { partner, votes } of all)
		await db.execute(sql`
			insert into ballots (round_id, country, partner_id, draft, draft_at, draft_by, revision, "cast", cast_at, cast_by)
			select rounds.id, ${juryCountry}, ${partner}::uuid, votes, '2020-04-01', person_id, 1, votes, '2020-04-01', person_id
			from rounds, appointments, (select ${JSON.stringify(votes)}::jsonb as votes) as given
			where appointments.partner_id = ${partner}::uuid`)
	const session = createHash('sha256').update(sessionOf(organiser)).digest('hex')
	for (const statement of [
		sql`update rounds set voting_closes = '2020-05-01T00:00'`,
		sql`insert into people (email, name, locale, created_at)
			values ('organiser@example.org', 'Organiser', 'en', '2020-01-01')`,
		sql`insert into appointments (person_id, edition_id, role, since)
			select people.id, editions.id, 'organiser', '2020-01-01' from people, editions where email = 'organiser@example.org'`,
		sql`insert into sessions (id_hash, person_id, expires_at)
			select ${session}, id, '2099-01-01' from people where email = 'organiser@example.org'`,
		sql`vacuum (analyze)`,
	])
		await db.execute(statement)
	return seconds(async () => {
		tally({ rules: defaultRules, eligible: ids, ballots: all })
	})
}

async function idsIn(db: Db, query: ReturnType<typeof sql>): Promise<string[]> {
	const rows: { id: string }[] = [...(await db.execute<{ id: string }>(query))]
	return rows.map(({ id }) => id)
}

/** Follow from the partner's number, so that every run counts the same. */
function votesOf(partner: number, ids: readonly string[]): Vote[] {
	let state = partner + 1
	const mark = () => {
		state = (state * 48_271) % 2_147_483_647
		return 1 + (state % 5)
	}
	return ids.map((submission) => ({
		submission,
		kind: 'scored',
		scores: { new: mark(), useful: mark(), feasible: mark() },
	}))
}

async function seconds(work: () => Promise<void>): Promise<number> {
	const start = performance.now()
	await work()
	return (performance.now() - start) / 1000
}
