import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { describe } from 'vitest'
import { changeLogo, logoLocation, removeLogo } from '#app/domain/contest/change-logo.server.ts'
import { changePartner } from '#app/domain/contest/change-partner.server.ts'
import { logoAddress, logoLimits } from '#app/domain/contest/logo.ts'
import { partnersOf } from '#app/domain/contest/partner-queries.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { partners } from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { duringVoting } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { markedPhoto, plantedMarker } from '#tests/support/marked-photo.ts'
import { expect, test } from '#tests/support/test.ts'

const refused = (reason: string) => ({ ok: false, reason })
const done = { ok: true, value: null }

async function stage(context: TestContext) {
	const contest = await edition(context)
	const organisation = await partner(context, contest, { name: 'Example partner' })
	const chief = await organiser(context)
	const whose = { editionId: contest.id, partnerId: organisation.id }
	const shown = async () => (await partnersOf(context.db, contest.id))[0]!.logo
	const file = async (id: string) => {
		const location = await logoLocation(context, id)
		const kept = location === null ? null : await context.photos.variants.read(location)
		return kept && { type: kept.type, bytes: Buffer.from(await new Response(kept.body).arrayBuffer()) }
	}
	return { contest, chief, whose, shown, file, organisation }
}

/** Half of it can be seen through. */
const seeThrough = () =>
	sharp({ create: { width: 1200, height: 600, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
		.png()
		.toBuffer()

describe('a logo', () => {
	test('becomes a small WebP that keeps what is transparent', async ({ context }) => {
		const { chief, whose, shown, file } = await stage(context)
		expect(await changeLogo(chief, whose, await seeThrough())).toEqual(done)

		const logo = await shown()
		expect(logo).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), width: 480, height: 240 })
		expect(logoAddress(logo!.id)).toBe(`/logos/${logo!.id}.webp`)
		const { type, bytes } = (await file(logo!.id))!
		expect([type, bytes.length < 20_000]).toEqual(['image/webp', true])
		const { data } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
		expect(data[3]).toBeGreaterThan(120)
		expect(data[3]).toBeLessThan(136)
	})

	test.for([
		'jpeg',
		'png',
		'webp',
		'avif',
	] as const)('may be a %s, and nothing of its metadata is kept', async (format, { context }) => {
		const { chief, whose, shown, file } = await stage(context)
		expect(await changeLogo(chief, whose, await markedPhoto({ format }))).toEqual(done)
		const { bytes } = (await file((await shown())!.id))!
		expect(bytes.includes(plantedMarker)).toBe(false)
		const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
		expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
	})

	test('that is small stays as large as it is', async ({ context }) => {
		const { chief, whose, shown } = await stage(context)
		const small = sharp({ create: { width: 40, height: 20, channels: 3, background: 'green' } })
		await changeLogo(chief, whose, await small.png().toBuffer())
		expect(await shown()).toMatchObject({ width: 40, height: 20 })
	})

	test.for([
		['logo-is-svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		['logo-is-svg', '<?xml version="1.0"?>\n<!-- made by hand --><svg/>'],
		['logo-is-svg', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>'],
		['logo-not-recognised', 'GIF89a…'],
		['logo-missing', ''],
		['logo-too-large', 'x'.repeat(logoLimits.bytes + 1)],
	] as const)('is refused with a word: %s', async ([reason, text], { context }) => {
		const { chief, whose, shown } = await stage(context)
		expect(await changeLogo(chief, whose, new TextEncoder().encode(text))).toEqual(refused(reason))
		expect(await shown()).toBeNull()
	})

	test('is no HEIC, and nothing that only claims to be a picture', async ({ context }) => {
		const { chief, whose } = await stage(context)
		const heic = await readFile(new URL('../../support/reader.heic', import.meta.url))
		expect(await changeLogo(chief, whose, heic)).toEqual(refused('logo-not-recognised'))
		const broken = (await seeThrough()).subarray(0, 60)
		expect(await changeLogo(chief, whose, broken)).toEqual(refused('logo-not-recognised'))
		expect(await context.photos.incoming.untouchedSince(new Date(Date.now() + 60_000))).toEqual([])
	})

	test('that is replaced or taken away leaves no file behind', async ({ context }) => {
		const { chief, whose, shown, file } = await stage(context)
		await changeLogo(chief, whose, await seeThrough())
		const first = (await shown())!
		const location = (await logoLocation(context, first.id))!
		await changeLogo(chief, whose, await markedPhoto())
		const second = (await shown())!
		expect(second.id).not.toBe(first.id)
		expect(await file(first.id)).toBeNull()
		await doDueJobs(context, handlers)
		expect(await context.photos.variants.read(location)).toBeNull()

		const last = (await logoLocation(context, second.id))!
		expect(await removeLogo(chief, whose)).toEqual(done)
		await doDueJobs(context, handlers)
		expect([await shown(), await context.photos.variants.read(last)]).toEqual([null, null])
	})

	test('of a partner that left is nobody’s to see, and of no other edition’s to change', async ({ db, context }) => {
		const { chief, whose, shown, file } = await stage(context)
		await changeLogo(chief, whose, await seeThrough())
		const { id } = (await shown())!
		const elsewhere = await edition(context)
		expect(await removeLogo(chief, { ...whose, editionId: elsewhere.id })).toEqual(refused('partner-unknown'))
		await db
			.update(partners)
			.set({ leftAt: new Date(duringVoting) })
			.where(eq(partners.id, whose.partnerId))
		expect(await file(id)).toBeNull()
		expect(await changeLogo(chief, whose, await seeThrough())).toEqual(refused('partner-unknown'))
	})
})

test('a partner’s home country stands once voting has opened, its name and website do not', async ({ db, context }) => {
	const { contest, chief, whose } = await stage(context)
	await partner(context, contest, { name: 'Namesake' })
	const change = (input: { name: string; homeCountry: 'LV' | 'GR'; website?: string }) =>
		changePartner(chief, contest.id, whose.partnerId, input)
	expect(await change({ name: 'Namesake', homeCountry: 'GR' })).toEqual(refused('partner-exists'))
	expect(await change({ name: 'New name', homeCountry: 'LV', website: 'https://example.org' })).toEqual(done)
	context.at(duringVoting)
	expect(await change({ name: 'Newer name', homeCountry: 'GR' })).toEqual(refused('home-country-fixed'))
	expect(await change({ name: 'Newer name', homeCountry: 'LV' })).toEqual(done)
	const [row] = await db.select().from(partners).where(eq(partners.id, whose.partnerId))
	expect(row).toMatchObject({ name: 'Newer name', homeCountry: 'LV', website: null })
})
