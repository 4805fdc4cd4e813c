import { describe, expect, test } from 'vitest'
import { type LetterKind, letterKinds } from '#app/domain/letters/letter.ts'
import type { LetterParams } from '#app/domain/letters/letter-params.ts'
import { locales } from '#app/i18n/locale.ts'
import { writeLetter } from '#app/letters.server.ts'

const idea = { title: 'Books by scooter', code: 'LV-7F3K' }
const prize = { library: 'Example library', prize: 'Hoverboard' }
const page = 'https://shelfie.example/page'
const time = { zone: 'Europe/Riga' }
const stage = { reachedAt: '2026-11-14T07:00:00Z', ...time }
const log = { editionId: 'an-edition', size: 41, head: 'f'.repeat(64), signature: 'e'.repeat(64) }
const params: { [Kind in LetterKind]: LetterParams<Kind> } = {
	'confirm-address': idea,
	'guardian-asked': idea,
	'submission-received': idea,
	'changes-requested': { ...idea, reason: 'Please say where the scooter waits.' },
	'submission-published': idea,
	'submission-declined': { ...idea, reason: 'The photo shows no library.' },
	'submission-disqualified': { ...idea, reason: 'Sent twice.' },
	'submission-lapsed': idea,
	invitation: { role: 'juror', partner: 'Example partner, Italy', inviter: 'An organiser' },
	'password-changed': { changedAt: '2026-10-16T12:00:00Z', ...time },
	'factor-changed': { change: 'appOn', changedAt: '2026-10-16T12:00:00Z', ...time },
	'password-forgotten': {},
	'seat-passed': {
		...{ partner: 'Example partner, Italy', substitute: 'A substitute', passedAt: '2026-10-29T08:00:00Z' },
		...time,
	},
	'voting-opened': { partner: 'Example partner, Italy', closesAt: '2026-11-06T22:00:00Z', page, ...time },
	'voting-reminder': {
		partner: 'Example partner, Italy',
		ballots: JSON.stringify([
			{ country: 'LV', answered: 12, wanted: 30, closesAt: '2026-11-06T22:00:00Z' },
			{ country: 'GR', answered: 3, wanted: 0, closesAt: '2026-11-09T22:00:00Z' },
		]),
		page,
		...time,
	},
	'ballot-cast': {
		country: 'LV',
		partner: 'Example partner, Italy',
		receipt: 'B4-77',
		revision: 2,
		castAt: '2026-11-01T12:00:00Z',
		...time,
	},
	'round-closed': { country: 'LV', ballots: 21, ...log },
	'result-released': { page, ...log },
	'submission-won': { ...idea, country: 'LV', page },
	'library-won': { library: 'Example library', country: 'LV', page },
	'library-took-part': { library: 'Example library', page },
	'press-told': { outlet: 'Example paper', source: 'Asked for news at the fair.', page },
	'submitter-told': { page },
	'address-asked': prize,
	'prize-on-its-way': { ...prize, carrier: 'Latvijas Pasts', trackingNumber: 'RR473124829LV', page },
	'prize-out-for-delivery': { ...prize, ...stage, page },
	'prize-ready-for-pickup': { ...prize, ...stage, page },
	'prize-delivery-failed': { ...prize, ...stage, page },
	'prize-returned': { ...prize, ...stage, page },
	'prize-arrived': { ...prize, page },
	'winners-prize-set-out': { ...prize, page },
	'winners-prize-arrived': { ...prize, page },
	'shipment-silent': { ...prize, days: 5, lastNewsAt: '2026-11-12T17:30:00Z', page, ...time },
}
const kinds = Object.keys(letterKinds) as LetterKind[]

describe.each(locales)('a letter in %s', (locale) => {
	test.each(kinds)('%s says all it is told', (kind) => {
		const link = letterKinds[kind].link ? 'https://shelfie.example/private/token' : null
		const { subject, text } = writeLetter({
			kind,
			locale,
			params: { edition: 'Example edition', ...params[kind] },
			link,
		})

		const shown = { ...params[kind], link, edition: 'Example edition' }
		const hidden = new Set([
			'zone',
			'role',
			'country',
			'change',
			'changedAt',
			'passedAt',
			'closesAt',
			'castAt',
			'reachedAt',
			'lastNewsAt',
			'title',
			'code',
			'partner',
			'edition',
			'ballots',
		])
		for (const [name, value] of Object.entries(shown)) {
			if (!hidden.has(name) && value !== null) expect(`${subject} ${text}`).toContain(String(value))
		}
		expect(`${subject}${text}`).not.toMatch(/[{}]|letter\.|undefined/)
		expect(subject).not.toMatch(/\s{2,}|\n/)
	})
})

describe('a letter', () => {
	test('shows instants by the clock it is told, and countries by name', () => {
		const { subject, text } = writeLetter({
			kind: 'ballot-cast',
			locale: 'en',
			params: { edition: 'E', ...params['ballot-cast'] },
			link: null,
		})

		expect(subject).toBe('Receipt of your ballot for Latvia')
		expect(text).toContain('was cast at 1 Nov 2026, 14:00.')
	})

	test('lists what is not cast, with how far it is and until when', () => {
		const { text } = writeLetter({
			kind: 'voting-reminder',
			locale: 'en',
			params: { edition: 'E', ...params['voting-reminder'] },
			link: null,
		})

		expect(text).toContain(
			'\nLatvia: 12 of 30 answered; closes 7 Nov 2026, 00:00\nGreece: not cast; closes 10 Nov 2026, 00:00\n',
		)
	})

	test('keeps a line break of a title out of its subject', () => {
		const { subject } = writeLetter({
			kind: 'submission-published',
			locale: 'en',
			params: { title: 'One\r\nBcc: x', code: 'C' },
			link: 'x',
		})

		expect(subject).toBe('Published: “One Bcc: x” (C)')
	})

	test('speaks English to whoever wants a language it does not know', () => {
		expect(
			writeLetter({ kind: 'password-changed', locale: 'xx', params: params['password-changed'], link: null }).subject,
		).toBe('Your password was changed')
	})
})
