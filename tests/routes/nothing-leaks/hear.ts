import { startSession } from '#app/http/session.server.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { type Ask, askedAnew } from '#tests/support/app/visitors.ts'
import { complete, seededBytes, type TestContext } from '#tests/support/context.ts'
import { comeBack, drawIdsInOrder, keepAll } from '#tests/support/kept-database.ts'
import { type Address, addressesIn, dataOf } from './addresses.ts'
import { namingHashes } from './hashes.ts'
import { type Kept, keptIn } from './kept.ts'
import { type Moment, moments, playing } from './play.ts'
import { type Which, worlds } from './votes.ts'
import { beforeVoting, type World } from './world.ts'

const named = ['first', 'watching', 'substitute', 'coordinator', 'moderator', 'organiser'] as const
export const listeners = [...named, 'nobody'] as const
export type Listener = (typeof listeners)[number]

/** By address: status, headers and body of what was answered. */
export type Answers = ReadonlyMap<string, string>
export interface Heard extends Kept {
	readonly answers: Readonly<Partial<Record<Listener, Answers>>>
	readonly addresses: readonly Address[]
}
export type Story = Readonly<Record<Which, Readonly<Record<Moment, Heard>>>>

/** Plays both worlds from one beginning, with the same clock, ids and lots, and lets everybody look everywhere. */
export async function hearBothWorlds(given: TestContext): Promise<Story> {
	const build = await appFromSources()
	const dice = { roll: seededBytes('the beginning') }
	const context = complete({ ...given, randomBytes: (size) => dice.roll(size) })
	await drawIdsInOrder(context.db)
	const world = await beforeVoting(context)
	const cookies = await cookiesOf(context, world)
	await keepAll(context.db)

	const story: Record<string, Record<string, Heard>> = {}
	for (const which of worlds) {
		await comeBack(context.db)
		dice.roll = seededBytes('what happens')
		const goOn = playing(context, world, which)
		const heard: Record<string, Heard> = {}
		for (const moment of moments) {
			await goOn(moment)
			const { roll } = dice
			dice.roll = alwaysTheSame
			heard[moment] = await listen(context, world, moment, { ask: askedAnew(context, build), cookies })
			dice.roll = roll
		}
		story[which] = heard
	}
	return story as Story
}

/** Several look at once: what a page draws for itself must not depend on who was faster. */
const alwaysTheSame = (size: number) => Buffer.alloc(size, 7)

type Cookies = Readonly<Partial<Record<Listener, string>>>
interface Asking {
	readonly ask: Ask
	readonly cookies: Cookies
}

async function cookiesOf(context: TestContext, { people }: World): Promise<Cookies> {
	const cookies: Record<string, string> = {}
	for (const listener of named) {
		const [cookie = ''] = (await startSession(context, people[listener].person.id)).split(';')
		cookies[listener] = cookie
	}
	return cookies
}

/** Nobody comes last: what somebody has read must not lie in a cache for them. */
async function listen(context: TestContext, world: World, moment: Moment, { ask, cookies }: Asking): Promise<Heard> {
	const addresses = await addressesIn(context, world)
	const withNames = await namingHashes(context.db)
	const answers: Partial<Record<Listener, Answers>> = {}
	const hear = async (listener: Listener) => {
		const mine = new Map<string, string>()
		for (const address of addresses)
			for (const each of asked(address, listener, moment))
				mine.set(each, withNames(await told(await ask(each, cookies[listener]))))
		answers[listener] = mine
	}
	if (moment !== 'announced') await Promise.all(named.map(hear))
	await hear('nobody')
	return { addresses, answers, ...(await keptIn(context, world)) }
}

/**
 * A page says nothing but what its data say; whoever comes without a name may also get it from the cache. Of the
 * public's pages whoever is signed in sees the same as everybody, with their name on it: looked at once is enough.
 */
export function asked({ address, isPage }: Address, listener: Listener, moment: Moment): string[] {
	if (listener === 'nobody') return isPage ? [dataOf(address), address] : [address]
	if (moment !== 'voting is over' && !/^\/(jury|organise|account)/.test(address)) return []
	return [isPage ? dataOf(address) : address]
}

/** A stream of events goes on for ever: it is left as soon as it was opened. */
async function bodyOf(response: Response): Promise<Buffer> {
	if (response.headers.get('content-type') !== 'text/event-stream') return Buffer.from(await response.arrayBuffer())
	await response.body?.cancel()
	return Buffer.alloc(0)
}

async function told(response: Response): Promise<string> {
	const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).sort()
	const body = await bodyOf(response)
	const isText = /text|json|xml|script/.test(response.headers.get('content-type') ?? '')
	return [response.status, ...head, '', body.toString(isText ? 'utf8' : 'latin1')].join('\n')
}
