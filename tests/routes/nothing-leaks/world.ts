import sharp from 'sharp'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import {
	appointments,
	branches,
	categories,
	chairs,
	invitations,
	libraryImports,
	networkMembers,
	networks,
	photoVariants,
	trackingSources,
	translations,
} from '#db/schema/index.ts'
import { type EditionFacts, edition, partner } from '#tests/support/builders/edition.ts'
import { moderator, organiser, person } from '#tests/support/builders/person.ts'
import { prize } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { shippedPrize } from '../../commands/prizes/prize-in-hand.ts'

type Made = Awaited<ReturnType<typeof submission>>

/** An edition that is voted on, and all that its addresses may name. */
export interface Stage {
	readonly contest: Edition
	readonly ideas: Readonly<Record<'LV' | 'IT', readonly Made[]>>
	readonly partners: Readonly<Record<Bench, { id: string }>>
	readonly prize: { id: string; kindId: string }
	readonly source: { id: string }
}
/** Whose ballots differ between the two worlds, and one whose does not. */
export const benches = ['first', 'second', 'third', 'watching'] as const
export type Bench = (typeof benches)[number]

const methods: Record<string, Partial<RoundRules>> = {
	criteria: {},
	points: { method: 'points', points: [7, 4, 2] },
	approval: { method: 'approval', approvals: 3 },
}

/** When the editions run, where they shall not run at their usual time. */
type Dates = Pick<EditionFacts, 'callOpens' | 'callCloses' | 'votingOpens' | 'votingCloses'>

/** Everything that is there before anybody votes, the same in both worlds. */
export async function beforeVoting(context: TestContext, dates: Dates = {}) {
	const people = {
		organiser: await organiser(context),
		otherOrganiser: await organiser(context),
		moderator: await moderator(context),
		first: await person(context),
		second: await person(context),
		third: await person(context),
		watching: await person(context),
		substitute: await person(context),
		coordinator: await person(context),
	}
	const earlier = await shippedPrize(context)
	const stages: Stage[] = []
	for (const [name, rules] of Object.entries(methods))
		stages.push(await stage(context, { ...dates, slug: `by-${name}`, rules }, people))
	const since = await context.clock(context.db)
	await context.db
		.insert(appointments)
		.values({ personId: people.coordinator.person.id, role: 'coordinator', countries: ['LV'], since })
	const [network] = await context.db
		.insert(networks)
		.values({ slug: 'network', name: 'Network', country: 'LV' })
		.returning()
	const idea = stages[0]!.ideas.LV[0]!
	const libraryId = idea.libraryId!
	await context.db.insert(networkMembers).values({ networkId: network!.id, libraryId, joinedOn: '2020-01-01' })
	const [branch] = await context.db.insert(branches).values({ libraryId, name: 'Branch', place: 'Town' }).returning()
	const [upload] = await context.db
		.insert(libraryImports)
		.values({ state: 'preview', fileName: 'libraries.csv', createdBy: people.organiser.person.id, createdAt: since })
		.returning()
	for (const purpose of ['receipt', 'confirmation', 'guardian'] as const)
		await mintPrivateLink(context, context.db, { purpose, subjectId: idea.id })
	await mintPrivateLink(context, context.db, { purpose: 'arrival', subjectId: earlier.shipmentId })
	for (const { id } of await context.db.select().from(invitations))
		await mintPrivateLink(context, context.db, { purpose: 'invitation', subjectId: id })
	await visiblePhoto(context, idea.photoId)
	return { people, earlier, stages, branch: branch!.id, upload: upload!.id }
}
export type World = Awaited<ReturnType<typeof beforeVoting>>

async function visiblePhoto(context: TestContext, photoId: string) {
	const picture = sharp({ create: { width: 320, height: 400, channels: 3, background: 'rebeccapurple' } })
	for (const format of ['webp', 'jpeg'] as const) {
		const bytes = await picture.toFormat(format).toBuffer()
		const location = await context.photos.variants.put(`${photoId}/320.${format}`, bytes, `image/${format}`)
		const size = { width: 320, height: 400, bytes: bytes.length }
		await context.db.insert(photoVariants).values({ photoId, format, location, ...size })
	}
}

async function stage(
	context: TestContext,
	facts: Dates & { readonly slug: string; readonly rules: Partial<RoundRules> },
	people: Record<Bench | 'substitute' | 'organiser', { person: { id: string } }>,
): Promise<Stage> {
	const { slug } = facts
	const contest = await edition(context, facts)
	const since = await context.clock(context.db)
	const published = (country: string) => submission(context, contest, { country, state: 'published' })
	const ideas = {
		LV: [await published('LV'), await published('LV'), await published('LV'), await published('LV')],
		IT: [await published('IT'), await published('IT')],
	}
	const seat = async (bench: Bench) => {
		const organisation = await partner(context, contest, { name: `The ${bench} society` })
		const facts = { editionId: contest.id, role: 'juror' as const, partnerId: organisation.id, since }
		await context.db.insert(appointments).values({ ...facts, personId: people[bench].person.id })
		return organisation
	}
	const partners = {
		first: await seat('first'),
		second: await seat('second'),
		third: await seat('third'),
		watching: await seat('watching'),
	}
	await context.db.insert(appointments).values({
		...{ editionId: contest.id, role: 'juror', partnerId: partners.first.id, since },
		personId: people.substitute.person.id,
		until: new Date(since.getTime() + 1),
	})
	await context.db.insert(chairs).values({ editionId: contest.id, personId: people.watching.person.id, since })
	await context.db.insert(invitations).values({
		...{ editionId: contest.id, email: `invited@${slug}.example`, role: 'moderator', createdAt: since },
		...{ locale: 'en', expiresAt: new Date('2027-01-01'), invitedBy: people.organiser.person.id },
	})
	await context.db.insert(translations).values({
		...{ submissionId: ideas.LV[0]!.id, language: 'lv', title: 'Ideja', idea: 'Bibliotēka aizdod kaut ko jaunu.' },
		...{ originalDigest: 'another', writtenBy: people.organiser.person.id, writtenAt: since },
	})
	await context.db
		.insert(categories)
		.values({ editionId: contest.id, slug: 'more', position: 2, names: { en: 'More' } })
	const createdBy = people.organiser.person.id
	const [source] = await context.db
		.insert(trackingSources)
		.values({ editionId: contest.id, kind: 'aftership', name: 'A carrier', createdAt: since, createdBy })
		.returning()
	return { contest, ideas, partners, source: source!, prize: await prize(context, contest) }
}
