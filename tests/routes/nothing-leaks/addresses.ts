import { eq } from 'drizzle-orm'
import { type LinkPurpose, linkPaths } from '#app/domain/letters/letter.ts'
import { privateToken } from '#app/domain/letters/private-link.server.ts'
import { audiences } from '#app/domain/results/announcement-letters.ts'
import { exclusionsOf } from '#app/domain/results/exclusion-queries.server.ts'
import { findClosure } from '#app/domain/results/find-closure.server.ts'
import { appointments, citations, invitations, letters, winners } from '#db/schema/index.ts'
import { configuredRoutes } from '#tests/support/app/routes.ts'
import type { TestContext } from '#tests/support/context.ts'
import type { Stage, World } from './world.ts'

/** Of one edition, or of everything outside an edition, whatever an address may name. */
type Names = Readonly<Record<string, readonly string[]>>

/** What is asked of some pages besides: filters, searches, orders that do not exist. */
const searches: Readonly<Record<string, readonly string[]>> = {
	'/': ['?country=LV'],
	'/libraries': ['?q=library&country=LV'],
	'/editions/:edition/ideas': ['?q=idea&country=LV', '?sort=score&order=desc', '?language=en'],
	'/api/v1/editions/:edition/ideas': ['?country=LV', '?sort=votes'],
	'/embed/editions/:edition': ['?country=LV'],
	'/jury/editions/:edition/:country': ['?show=top&sort=score'],
	'/organise/editions/:edition/submissions': ['?q=idea', '?sort=votes'],
	'/organise/editions/:edition/voting': ['?country=LV'],
}

/** What differs by the method of voting; everything else is looked at in the first edition only. */
const aboutVoting =
	/^\/(jury|organise\/.+\/(voting|results|rounds|partners)|editions\/:edition\/(results|winners)|api\/.+results)/

export interface Address {
	/** The route's own name. */
	readonly id: string
	readonly address: string
	readonly pattern: string
	/** Made of data that the router hands out alone, too. */
	readonly isPage: boolean
}

/** Every address there is in this world at this moment; a route that names something nobody has heard of is an error. */
export async function addressesIn(context: TestContext, world: World): Promise<Address[]> {
	const outside = await namesOutside(context, world)
	const inside = await Promise.all(world.stages.map((stage, at) => namesInside(context, stage, at === 0)))
	const routes = (await configuredRoutes()).filter(({ isLayout }) => !isLayout)
	return routes.flatMap(({ id, pattern, file }) => {
		const editions = aboutVoting.test(pattern) ? inside : inside.slice(0, 1)
		const places = pattern.includes(':edition') ? editions : [outside]
		return places
			.flatMap((names) => filled(pattern, { ...outside, ...names, ...tokensFor(pattern, outside) }))
			.map((address) => ({ id, address, pattern, isPage: file.endsWith('x') }))
	})
}

function filled(pattern: string, names: Names): string[] {
	const bare = pattern.replace(/\*$/, 'nowhere')
	const paths = [...pattern.matchAll(/:(\w+)/g)].reduce(
		(paths, [, name = '']) => {
			const values = names[name]
			if (!values) throw new Error(`Nothing is known to fill in for :${name} of ${pattern}`)
			return paths.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)))
		},
		[bare],
	)
	return paths.flatMap((path) => ['', ...(searches[pattern] ?? [])].map((search) => path + search))
}

/** A token opens what its path says. */
const tokensFor = (pattern: string, names: Names): Names => {
	const purpose = (Object.keys(linkPaths) as LinkPurpose[]).find((each) => pattern.startsWith(`${linkPaths[each]}/`))
	return purpose ? { token: names[`token:${purpose}`] ?? [] } : {}
}

async function namesInside(context: TestContext, stage: Stage, all: boolean): Promise<Names> {
	const { contest, ideas, partners, prize, source } = stage
	const some = all ? [ideas.LV[0]!, ideas.LV[3]!, ideas.IT[0]!] : [ideas.LV[0]!]
	const mine = (await context.db.select().from(invitations)).filter(({ editionId }) => editionId === contest.id)
	const seats = (await context.db.select().from(appointments)).filter(({ editionId }) => editionId === contest.id)
	return {
		edition: [contest.slug],
		country: all ? ['LV', 'IT'] : ['LV'],
		code: some.map(({ code }) => code),
		submission: some.slice(0, 2).map(({ id }) => id),
		language: ['lv'],
		category: contest.categories.map(({ id }) => id),
		partner: [partners.first.id],
		appointment: seats.slice(0, 1).map(({ id }) => id),
		invitation: mine.map(({ id }) => id),
		prize: [prize.id],
		kind: [prize.kindId],
		source: [source.id],
		arrival: ['none'],
		audience: [...audiences],
		contact: ['none'],
		citation: await citationsIn(context, contest.id),
		correction: ['none'],
		text: ['introduction'],
		round: contest.rounds.map(({ position }) => String(position)),
		number: ['1'],
		exclusion: await exclusionsIn(context, contest.rounds[0]!.id),
		export: ['none'],
		letterKind: ['submission-published'],
		locale: ['lv'],
		token: ['none'],
	}
}

/** Before there is one, an address that leads nowhere yet. */
async function exclusionsIn({ db }: TestContext, roundId: string): Promise<string[]> {
	const closure = await findClosure(db, { roundId, country: 'IT' })
	const proposed = closure ? await exclusionsOf(db, closure.closureId) : []
	return proposed.length > 0 ? proposed.map(({ id }) => id) : ['none']
}

/** Before anything is said of a winner, an address that leads nowhere yet. */
async function citationsIn({ db }: TestContext, editionId: string): Promise<string[]> {
	const said = await db
		.select({ id: citations.id })
		.from(citations)
		.innerJoin(winners, eq(winners.id, citations.winnerId))
		.where(eq(winners.editionId, editionId))
	return said.length > 0 ? said.map(({ id }) => id) : ['none']
}

async function namesOutside(context: TestContext, { earlier, stages, branch, upload }: World): Promise<Names> {
	const { libraryId, id, photoId } = stages[0]!.ideas.LV[0]!
	const library = await context.db.query.libraries.findFirst({ where: (row, { eq }) => eq(row.id, libraryId!) })
	const asked = await context.db.select().from(invitations).orderBy(invitations.id)
	const seated = await context.db.select().from(appointments).orderBy(appointments.id)
	const token = (purpose: LinkPurpose, subjectId: string) => privateToken(context.secret, purpose, subjectId)
	return {
		library: [library!.slug],
		person: seated.slice(0, 1).map(({ personId }) => personId),
		session: ['none'],
		passkey: ['none'],
		network: ['network'],
		joined: ['2020-01-01'],
		branch: [branch],
		import: [upload],
		shipment: [earlier.shipmentId],
		source: [stages[0]!.source.id],
		pause: ['none'],
		job: ['none'],
		page: ['privacy', 'terms', 'imprint'],
		version: ['1'],
		locale: ['lv'],
		letter: oneOfEachKind(await context.db.select().from(letters).orderBy(letters.id)),
		id: [photoId],
		variant: ['320.webp'],
		'token:receipt': [token('receipt', id)],
		'token:confirmation': [token('confirmation', id)],
		'token:guardian': [token('guardian', id)],
		'token:reset': ['none'],
		'token:invitation': asked.slice(0, 1).map((invitation) => token('invitation', invitation.id)),
		'token:address': [earlier.token],
		'token:arrival': [token('arrival', earlier.shipmentId)],
		'token:press': [token('press', id)],
	}
}

/** The texts of all of them are looked at without their pages. */
const oneOfEachKind = (all: readonly { id: string; kind: string }[]) => [
	...new Map(all.map(({ id, kind }) => [kind, id])).values(),
]

/** The data alone of a page. */
export const dataOf = (address: string) => address.replace(/^\/(?=$|\?)/, '/_').replace(/(?=$|\?)/, '.data')
