import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { installationOfTest } from '#tests/support/installation.ts'
import type { Address } from '../nothing-leaks/addresses.ts'
import { asked } from '../nothing-leaks/hear.ts'
import { differences, type Survey, saying, survey } from './survey.ts'
import { beforeAnythingIsDecided, decided, markers, minuteAfter } from './world.ts'

vi.setConfig({ testTimeout: 20 * 60_000 })

const second = 1000
const variables = { ORIGIN: 'http://shelfie.example' }
/** Beside one database; an embedded one could have only one. */
const processes = ['here', 'there']
const desks = /^\/(jury|organise|account)/

const publicOf = (addresses: readonly Address[]) =>
	addresses.filter(({ address }) => !desks.test(address)).flatMap((each) => asked(each, 'nobody', 'announced'))
const allOf = (addresses: readonly Address[]) => addresses.flatMap((each) => asked(each, 'nobody', 'announced'))

/** What was answered too early: before the instant, and not as it was before. */
const early = (heard: Survey, before: Survey, instant: Date) =>
	differences(before, heard).filter((address) => (heard.get(address)?.answered ?? 0) < instant.getTime())

test('until the instant all is as if nothing were decided, and from it on it is all there, from every process', async () => {
	const { whileNobodyRuns, serve } = await installationOfTest()
	const beginning = await whileNobodyRuns(beforeAnythingIsDecided)
	const addresses = publicOf(beginning.addresses)

	const started = Date.now()
	const first = await serve(variables)
	const undecided = await survey(first.origin, addresses)
	await first.stop()
	const took = Date.now() - started

	const instant = minuteAfter(7 * took + 20 * second)
	const all = await whileNobodyRuns((context) => decided(context, beginning, instant))
	const servers = await Promise.all(processes.map(() => serve(variables)))
	const origins = servers.map(({ origin }) => origin)

	const before = await Promise.all(origins.map((origin) => survey(origin, addresses)))
	for (const heard of before) expect(differences(undecided, heard)).toEqual([])
	for (const who of ['juror', 'organiser'] as const) {
		const heard = await survey(origins[0]!, allOf(all), { cookie: beginning.cookies[who] })
		for (const text of Object.values(markers))
			expect([who, text, saying(heard, text).filter((address) => who === 'juror' || !desks.test(address))]).toEqual([
				...[who, text, []],
			])
	}
	expect(Date.now()).toBeLessThan(instant.getTime() - took - second)

	// The last one ends after the instant: whoever was answered before it was told nothing.
	await sleep(instant.getTime() - Date.now() - took - second)
	while (Date.now() < instant.getTime())
		for (const heard of await Promise.all(origins.map((origin) => survey(origin, addresses))))
			expect(early(heard, undecided, instant)).toEqual([])

	await sleep(instant.getTime() + second - Date.now())
	const after = await Promise.all(origins.map((origin) => survey(origin, addresses, { instant })))
	const known = new Map([...undecided].flatMap(([address, { etag }]) => (etag ? [[address, etag]] : [])))
	const again = await survey(origins[0]!, addresses, { known, instant })
	await Promise.all(servers.map((server) => server.stop()))
	const fresh = await serve(variables)
	const anew = await survey(fresh.origin, addresses, { instant })
	for (const heard of after) expect(differences(anew, heard)).toEqual([])

	const changed = differences(undecided, anew)
	const unchanged = [...again].filter(([, { told }]) => told.startsWith('304')).map(([address]) => address)
	expect(unchanged.filter((address) => changed.includes(address))).toEqual([])
	expect(unchanged).not.toEqual([])
	expect(saying(anew, markers.introduction).map(plain)).toEqual(
		expect.arrayContaining(['/editions/by-criteria/winners']),
	)
	expect(changed.map(plain)).toEqual(expect.arrayContaining(announcedPages))
})

const plain = (address: string) => address.replace(/\.data(?=$|\?)/, '')

/** That this test would notice. */
const announcedPages = [
	'/editions/by-criteria/winners',
	'/editions/by-criteria/winners/LV',
	'/editions/by-criteria/winners/LV/share.jpg',
	'/editions/by-criteria/winners/LV/certificate.pdf',
	'/editions/by-criteria/winners/LV/press-kit.zip',
	'/editions/by-criteria/winners/press-kit.zip',
	'/editions/by-criteria/results/LV',
	'/editions/by-criteria/results/LV/bundle.json',
	'/editions/by-criteria/prizes',
	'/editions/by-criteria/prizes/LV',
	'/editions/by-criteria/prizes/events',
	'/feeds/by-criteria.atom',
	'/feeds/by-criteria.json',
	'/api/v1/editions/by-criteria/results',
	'/api/v1/editions/by-criteria/prizes',
	'/embed/editions/by-criteria/winners/LV',
	'/sitemap/pages.xml',
]
