import { z } from 'zod'
import { expect, withDemo as test } from '#tests/support/served.ts'

const edition = 'example-last-year'
const instant = z.iso.datetime()
const address = z.url({ protocol: /^http$/ })
const place = z.strictObject({ town: z.string(), country: z.string().length(2) })
const code = z.string().regex(/^[A-Z]{2}-[0-9A-Z]{5}$/)
const ratio = z.strictObject({ numerator: z.int(), denominator: z.int() })

/** What is told of a prize's way, and of each of its parcels'. */
const way = {
	trackingNumber: z
		.string()
		.regex(/^(?=(?:.*•){5})[A-Z\d •]+$/)
		.nullable(),
	deliveredAt: instant.nullable(),
	events: z.array(
		z.strictObject({
			status: z.string(),
			occurredAt: instant,
			town: z.string().nullable(),
			country: z.string().nullable(),
		}),
	),
}

/** Exactly these names: whoever reads the API finds each of them, and nothing slips out beside them. */
const answers = {
	ideas: z.looseObject({
		edition: z.literal(edition),
		ideas: z
			.array(
				z.strictObject({
					code,
					country: z.string().length(2),
					title: z.string().min(1),
					excerpt: z.string(),
					language: z.string(),
					library: z.string(),
					publishedAt: instant,
					url: address,
					photo: z
						.strictObject({ url: address, width: z.int(), height: z.int(), altText: z.string().min(1) })
						.nullable(),
				}),
			)
			.min(1),
	}),
	results: z.strictObject({
		edition: z.literal(edition),
		announcedAt: instant,
		corrections: z.array(z.unknown()).max(0),
		countries: z
			.array(
				z.strictObject({
					country: z.string().length(2),
					url: address,
					noAwardReason: z.string().nullable(),
					winner: z
						.strictObject({ code, title: z.string(), library: z.string(), source: z.string().nullable() })
						.nullable(),
					standings: z.array(
						z.strictObject({
							code,
							rank: z.int().nullable(),
							value: ratio.nullable(),
							votes: z.int(),
							recusals: z.int(),
							abstentions: z.int(),
						}),
					),
					bundle: address.nullable(),
					earlier: z.array(z.unknown()).max(0),
				}),
			)
			.min(1),
	}),
	prizes: z.strictObject({
		edition: z.literal(edition),
		prizes: z
			.array(
				z.strictObject({
					names: z.record(z.string(), z.string()),
					country: z.string().length(2),
					library: z.strictObject({ slug: z.string(), name: z.string(), place: z.string() }),
					status: z.string(),
					...way,
					from: place.nullable(),
					to: place.nullable(),
					parcels: z.array(z.strictObject({ ...way, part: z.int().min(1), status: z.string() })),
				}),
			)
			.min(1),
	}),
} as const

test.for(Object.keys(answers) as (keyof typeof answers)[])('the API answers %s as documented', async (name, {
	server,
}) => {
	const answer = await fetch(`${server.origin}/api/v1/editions/${edition}/${name}`)
	expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
	const read = answers[name].safeParse(await answer.json())
	expect(read.error?.issues ?? []).toEqual([])
})

test('the API is read only', async ({ server }) => {
	for (const method of ['POST', 'PUT', 'DELETE']) {
		const { status } = await fetch(`${server.origin}/api/v1/editions/${edition}/ideas`, { method })
		expect([method, status]).toEqual([method, 405])
	}
})

test('the feed is Atom: ids of its own, dates, and links that lead somewhere', async ({ server }) => {
	const answer = await fetch(`${server.origin}/feeds/${edition}.atom`)
	expect(answer.headers.get('content-type')).toMatch(/^application\/atom\+xml/)
	const feed = await answer.text()
	const entries = feed.split('<entry>').slice(1)
	expect(entries.length).toBeGreaterThan(0)
	const ids = entries.map((entry) => /<id>(urn:uuid:[0-9a-f-]{36}|https?:[^<]+)<\/id>/.exec(entry)?.[1])
	expect([ids.includes(undefined), new Set(ids).size]).toEqual([false, entries.length])
	for (const entry of [feed, ...entries]) {
		expect(entry).toMatch(/<title>[^<]+<\/title>/)
		expect(instant.safeParse(/<updated>([^<]+)<\/updated>/.exec(entry)?.[1]).success).toBe(true)
	}
	const links = [...feed.matchAll(/<link rel="alternate" href="([^"]+)"/g)].map(([, link = '']) => link)
	const answered = await Promise.all(links.map((link) => fetch(link).then(({ status }) => status)))
	expect(new Set(answered)).toEqual(new Set([200]))
})
