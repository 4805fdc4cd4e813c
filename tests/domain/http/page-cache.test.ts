import { expect, test } from 'vitest'
import type { Seen } from '#app/http/freshness.server.ts'
import { pageCache } from '#app/http/page-cache.server.ts'

const inState = (state: string): Seen => ({ state, changesAt: Number.POSITIVE_INFINITY })
const wanted = (state = 'first') => ({ key: '/ideas', ...inState(state) })
const cacheOf = () => {
	const look = () => Promise.resolve(inState('first'))
	return pageCache({ look, recent: () => inState('first'), now: () => new Date() }, () => 0)
}

/** A page that is ready when it is told to be. */
function slowPage(answer: () => Response) {
	let ready = () => {}
	const told = new Promise<void>((resolve) => {
		ready = resolve
	})
	const work = async () => {
		await told
		return { response: answer(), route: '/ideas' }
	}
	return { work, ready }
}

test('whoever asks while a page is made gets the page that is being made', async () => {
	const cache = cacheOf()
	const slow = slowPage(() => new Response('ideas'))
	const made = cache.make(wanted(), slow.work)
	const others = Array.from({ length: 100 }, () => cache.underWay(wanted()))
	slow.ready()
	expect(await Promise.all(others)).toEqual(Array.from({ length: 100 }, () => cache.find(wanted())))
	expect(await made).toBe(cache.find(wanted()))
	expect(cache.counts.miss).toBe(1)
	expect(cache.underWay(wanted())).toBe(null)
})

test('a page that was begun before a change is not given to whoever asks after it', () => {
	const cache = cacheOf()
	void cache.make(wanted(), slowPage(() => new Response('ideas')).work)
	expect(cache.underWay(wanted('after a change'))).toBe(null)
})

test.each([
	['for one person', () => new Response('mine', { headers: { 'set-cookie': 'mine=1' } })],
	['that is not there', () => new Response('not here', { status: 404 })],
	['that never ends', () => new Response('', { headers: { 'content-type': 'text/event-stream' } })],
])('an answer %s goes to its asker only, and is not kept', async (_which, answer) => {
	const cache = cacheOf()
	const slow = slowPage(answer)
	const made = cache.make(wanted(), slow.work)
	const other = cache.underWay(wanted())
	slow.ready()
	expect(await made).toBeInstanceOf(Response)
	expect(await other).toBe(null)
	expect(cache.find(wanted())).toBe(null)
})

test('what failed for one is tried anew for the next', async () => {
	const cache = cacheOf()
	const slow = slowPage(() => {
		throw new Error('its asker went away')
	})
	const made = cache.make(wanted(), slow.work)
	const other = cache.underWay(wanted())
	slow.ready()
	await expect(made).rejects.toThrow()
	await expect(other).rejects.toThrow()
	expect(cache.underWay(wanted())).toBe(null)
})
