import { RouterContextProvider } from 'react-router'
import { calendarOf } from '#app/adapters/calendar/calendar.ts'
import { installation } from '#app/http/installation.server.ts'
import { loader } from '#app/routes/resources/calendar.ts'
import { edition } from '#tests/support/builders/edition.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function calendar(context: TestContext, slug: string, query = ''): Promise<string> {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const request = new Request(`https://shelfie.example/${query}`, { headers: { 'accept-language': 'en' } })
	const answer = await loader({ request, params: { edition: slug }, context: provider } as never)
	expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
	return (await answer.text()).replaceAll('\r\n ', '')
}
const lines = (text: string, name: string) =>
	text.split('\r\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []))

test('a calendar has the dates of each country in its own zone, on both sides of the change to winter time', async ({
	context,
}) => {
	const { slug, id } = await edition(context, { callOpens: '2026-10-20T09:00', callCloses: '2026-10-31T00:00' })
	const text = await calendar(context, slug)
	expect(lines(text, 'UID')).toEqual(
		['IT-opens', 'IT-closes', 'LV-opens', 'LV-closes', 'voting'].map((name) => `${id}-${name}@shelfie.example`),
	)
	expect(lines(text, 'DTSTART')).toEqual([
		'20261020T070000Z',
		'20261030T230000Z',
		'20261020T060000Z',
		'20261030T220000Z',
		'20261025T230000Z',
	])
	expect(lines(text, 'DTEND')).toEqual(['20261106T230000Z'])
	expect(lines(text, 'DTSTAMP')).toHaveLength(5)
})

test('a calendar may be of one country, and says the same whenever it is asked', async ({ context }) => {
	const { slug } = await edition(context)
	const text = await calendar(context, slug, '?country=LV')
	expect(lines(text, 'SUMMARY').join()).not.toContain('Italy')
	expect(lines(text, 'DTSTART')).toHaveLength(3)
	context.at('2026-10-17T12:00:00Z')
	expect(await calendar(context, slug, '?country=LV')).toBe(text)
	expect(await calendar(context, slug, '?country=<x>')).toContain('Italy')
})

test('what people write cannot add a line to a calendar', () => {
	const hostile = 'One\r\nEND:VEVENT\nBEGIN:VALARM, two; \\three \u0000\u2028\u202e🐱'
	const date = { id: 'a', title: hostile, from: new Date('2026-10-16T12:00:00Z'), link: 'https://shelfie.example/' }
	const text = calendarOf(hostile, [date], date.from)
	expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/)
	expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
	expect(text).not.toMatch(/^BEGIN:VALARM|[^\r]\n/m)
	expect(text).not.toContain('\u0000')
	expect(lines(text.replaceAll('\r\n ', ''), 'SUMMARY')).toEqual([
		'One END:VEVENT BEGIN:VALARM\\, two\\; \\\\three \u202e🐱',
	])
	expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(76)
})
