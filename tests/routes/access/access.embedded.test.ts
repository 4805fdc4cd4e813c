import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import { openTestContext } from '#tests/support/context.ts'
import { expect, testApart } from '#tests/support/database.ts'
import { everyRow } from '../planted-addresses/traces.ts'
import { everythingKept } from './kept.ts'
import { type Access, expectedAt, type Visitor, visitors } from './kinds.ts'
import { accessRows } from './rows.ts'
import { type Place, type Visits, visitsTo } from './visits.ts'

// The first test waits for the whole contest.
vi.setConfig({ testTimeout: 10 * 60_000 })

const test = testApart.extend('visits', { scope: 'file' }, async ({ ownDatabase }, { onCleanup }) => {
	const { context, close } = await openTestContext(ownDatabase.db)
	onCleanup(close)
	return visitsTo(context)
})
const rows = await accessRows()

test('every route has a row, and every row a route', ({ visits }) => {
	expect([...rows.keys()].sort()).toEqual(visits.places.map(({ pattern }) => pattern).sort())
})

test('what opens something has 128 bits and more, and of it the database holds a hash', async ({ visits }) => {
	const { context, secrets } = visits
	expect(secrets.length).toBeGreaterThan(20)
	// Letters and digits of a kind: 5 bits each at least.
	expect(secrets.filter((secret) => secret.length * 5 < 128)).toEqual([])
	const kept = await everyRow(context)
	expect(secrets.filter((secret) => kept.includes(secret))).toEqual([])
	const hashes = secrets.map((secret) => createHash('sha256').update(secret).digest())
	const found = hashes.filter(
		(hash) => kept.includes(hash.toString('hex')) || kept.includes(hash.toString('base64url')),
	)
	expect(found.length).toBeGreaterThan(15)
})

const rowOf = ({ pattern }: Place): Access => rows.get(pattern) ?? { get: 'public', status: 200, post: 'public' }

/** What a visitor found, in the words of the rows; an answer by its status. */
function foundIn(response: Response): string {
	const { status } = response
	if (status === 303 && response.headers.get('location')?.startsWith('/sign-in?next=')) return 'door'
	if (status === 403) return 'refused'
	return status === 202 ? '303' : String(status) // data alone are told of a redirect
}
const said = { onward: '303', nothing: '404' } as const
const expected = (access: Access, method: 'get' | 'post', visitor: Visitor): string => {
	const found = expectedAt(access[method], visitor)
	if (found === 'in') return method === 'get' ? String(access.status) : 'in'
	return found === 'onward' || found === 'nothing' ? said[found] : found
}

interface Visit {
	readonly place: Place
	readonly visitor: Visitor
}
const visitsAt = ({ places }: Visits): Visit[] =>
	places.flatMap((place) => visitors.map((visitor) => ({ place, visitor })))

const cookiesSet = new Set<string>()

/** Where it was otherwise than its row says. */
async function surprises(visits: readonly Visit[], method: 'get' | 'post', ask: Visits['get']) {
	const all: string[] = []
	for (const { place, visitor } of visits) {
		const answer = await ask(place, visitor)
		const found = foundIn(answer)
		for (const cookie of answer.headers.getSetCookie()) cookiesSet.add(cookie.split('=')[0] ?? '')
		await answer.body?.cancel()
		const right = expected(rowOf(place), method, visitor)
		const matches = right === 'in' ? isLetIn(found) : found === right
		if (!matches) all.push(`${method} ${place.pattern} by ${visitor}: ${found} instead of ${right}`)
	}
	return all
}

/** An empty form is told what it lacks, or did what a mere button does. */
const isLetIn = (found: string) => /^(2..|303|400|401|404|409|410|413|415|422)$/.test(found)

test('whoever looks finds what the row says, and changes nothing', async ({ visits }) => {
	const before = await everythingKept(visits.context)
	expect(await surprises(visitsAt(visits), 'get', visits.get)).toEqual([])
	expect(await everythingKept(visits.context)).toEqual(before)
})

const isRefused = ({ place, visitor }: Visit) => expectedAt(rowOf(place).post, visitor) !== 'in'

test('whoever may not post is refused as the row says, and changes nothing', async ({ visits }) => {
	const refused = visitsAt(visits).filter((visit) => visit.place.hasAction && isRefused(visit))
	expect(refused.length).toBeGreaterThan(1000)
	const before = await everythingKept(visits.context)
	expect(await surprises(refused, 'post', visits.post)).toEqual([])
	expect(await everythingKept(visits.context)).toEqual(before)
})

test('whoever may post is let in', async ({ visits }) => {
	const welcome = visitsAt(visits).filter((visit) => visit.place.hasAction && !isRefused(visit))
	const last = welcome.filter(({ place }) => endsSessions.test(place.pattern)).toReversed()
	const others = welcome.filter((visit) => !last.includes(visit))
	expect(await surprises([...others, ...last], 'post', visits.post)).toEqual([])
})

/** Whoever was there would stand at the door afterwards: signing out comes last of all. */
const endsSessions = /^\/(sign-out|organise\/people)/

test('nobody was given any cookie but those of the session and of the language', () => {
	expect([...cookiesSet].filter((name) => !['__Host-shelfie', 'shelfie', 'lang'].includes(name))).toEqual([])
	expect(cookiesSet.size).toBeGreaterThan(0)
})
