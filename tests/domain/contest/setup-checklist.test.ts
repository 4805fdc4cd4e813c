import { expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { type SetupFacts, type SetupPhase, whatIsMissing } from '#app/domain/contest/setup-checklist.ts'
import { phasesAhead } from '#app/domain/contest/setup-course.ts'

const inAll = { en: 'Learning', lv: 'Mācīšanās', it: 'Imparare' }
const criteria = defaultRules.criteria.map((each) => ({ ...each, weight: 1, names: inAll }))
const round: Round = {
	id: 'round',
	position: 1,
	votingOpens: '2026-10-26T00:00',
	votingCloses: '2026-11-07T00:00',
	rules: { ...defaultRules, criteria },
	longlistGiven: false,
	extendedTo: null,
}
const country = { zone: 'Europe/Riga', consentAge: 13, callCloses: null, publishedCount: 0 }
const edition: Edition = {
	id: 'edition',
	slug: 'libraries-2026',
	kind: 'contest',
	demo: false,
	title: inAll,
	question: inAll,
	zone: 'Europe/Brussels',
	callOpens: '2026-10-15T00:00',
	callCloses: '2026-10-18T00:00',
	moderationDays: 7,
	submissionsPerAddress: 3,
	silentDays: 5,
	asksFactor: true,
	publishedAt: new Date('2026-10-01'),
	countries: [
		{ ...country, country: 'IT', zone: 'Europe/Rome' },
		{ ...country, country: 'LV' },
	],
	categories: [{ id: 'c', slug: 'learning', names: inAll }],
	awards: [{ id: 'a', slug: 'winner', names: inAll }],
	rounds: [round],
	announcedFrom: null,
}
const facts: SetupFacts = {
	organisers: 2,
	moderators: 1,
	moderatedCountries: null,
	chair: true,
	partners: ['GR', 'SE', 'IT'].map((homeCountry) => ({ homeCountry, seated: true })),
	countriesWithLibraries: ['IT', 'LV'],
	sendsMail: true,
	legalDetails: true,
	prizes: 2,
	awardsWithoutPrize: 0,
	unready: [],
}
const withRules = (rules: Partial<Round['rules']>) => ({ rounds: [{ ...round, rules: { ...round.rules, ...rules } }] })
const [one, two] = criteria as [(typeof criteria)[0], (typeof criteria)[0]]

test('nothing is missing where everything is there', () => {
	for (const phase of ['call', 'moderation', 'voting', 'closing', 'announcement'] as const)
		expect(whatIsMissing(phase, edition, facts)).toEqual([])
})

const blocks = 'blocks' as const
const advises = 'advises' as const
type Case = [SetupPhase, string, Partial<Edition>, Partial<SetupFacts>, object]

test.each<Case>([
	[
		'call',
		'nobody sees it',
		{ publishedAt: null },
		{},
		{ need: 'not-published', weight: blocks, where: 'publication' },
	],
	[
		'call',
		'voting would open too early',
		{ moderationDays: 9 },
		{},
		{ need: 'voting-opens-before-moderation-ends', weight: blocks, where: 'dates' },
	],
	['call', 'letters stay', {}, { sendsMail: false }, { need: 'no-mail', weight: advises, where: '/organise/letters' }],
	[
		'call',
		'no Italian title',
		{ title: { en: 'A', lv: 'B' } },
		{},
		{ need: 'texts-lacking', weight: advises, where: 'texts', languages: ['it'] },
	],
	['call', 'no categories', { categories: [] }, {}, { need: 'no-categories', weight: advises, where: 'categories' }],
	[
		'call',
		'a category in English alone',
		{ categories: [{ id: 'c', slug: 'c', names: { en: 'Play' } }] },
		{},
		{ need: 'categories-lacking', weight: advises, where: 'categories', languages: ['lv', 'it'] },
	],
	[
		'call',
		'no library',
		{},
		{ countriesWithLibraries: ['IT'] },
		{ need: 'no-libraries', weight: advises, where: '/organise/libraries/imports', countries: ['LV'] },
	],
	[
		'call',
		'nobody is named',
		{},
		{ legalDetails: false },
		{ need: 'no-legal-details', weight: advises, where: '/organise/legal' },
	],
	[
		'moderation',
		'nobody else looks',
		{},
		{ moderators: 0 },
		{ need: 'no-moderators', weight: advises, where: 'people' },
	],
	[
		'moderation',
		'nobody else looks there',
		{},
		{ moderatedCountries: ['LV'] },
		{ need: 'countries-without-moderator', weight: advises, where: 'people', countries: ['IT'] },
	],
	['voting', 'no round', { rounds: [] }, {}, { need: 'no-round', weight: blocks, where: 'rounds' }],
	['voting', 'no partners', {}, { partners: [] }, { need: 'no-partners', weight: blocks, where: 'partners' }],
	[
		'voting',
		'one partner votes on Italy',
		{},
		{ partners: facts.partners.slice(1) },
		{ need: 'few-partners', weight: advises, where: 'partners', countries: ['IT'] },
	],
	[
		'voting',
		'a seat is free',
		{},
		{ partners: [...facts.partners, { homeCountry: 'PL', seated: false }] },
		{ need: 'seats-free', weight: advises, where: 'partners?state=free', count: 1 },
	],
	[
		'voting',
		'a criterion in English alone',
		withRules({ criteria: [{ ...one, names: { en: 'New' } }] }),
		{},
		{ need: 'criteria-lacking', weight: advises, where: 'rounds', languages: ['lv', 'it'] },
	],
	[
		'voting',
		'weights of 3 and 4',
		withRules({
			criteria: [
				{ ...one, weight: 3 },
				{ ...two, weight: 4 },
			],
		}),
		{},
		{ need: 'weights-odd', weight: advises, where: 'rounds/1', count: 7 },
	],
	[
		'closing',
		'a longlist is last',
		withRules({ longlist: { readers: 2, best: 1 } }),
		{},
		{ need: 'longlist-without-final', weight: blocks, where: 'rounds' },
	],
	[
		'closing',
		'no second factor is asked for',
		{ asksFactor: false },
		{},
		{ need: 'no-second-factor', weight: advises, where: 'second-factor' },
	],
	['closing', 'no chair', {}, { chair: false }, { need: 'no-chair', weight: advises, where: 'people/chair' }],
	[
		'announcement',
		'a country is open',
		{},
		{ unready: [{ reason: 'not-all-closed', countries: ['LV'] }] },
		{ need: 'not-all-closed', weight: blocks, where: 'voting', countries: ['LV'] },
	],
	[
		'announcement',
		'one organiser',
		{ demo: true },
		{ organisers: 1 },
		{ need: 'needs-two-organisers', weight: blocks, where: 'people' },
	],
	[
		'announcement',
		'an award brings nothing',
		{},
		{ awardsWithoutPrize: 1 },
		{ need: 'awards-without-prize', weight: advises, where: 'prizes/kinds/new', count: 1 },
	],
	[
		'announcement',
		'a prize too few',
		{},
		{ prizes: 1 },
		{ need: 'few-prizes', weight: advises, where: 'prizes', count: 1 },
	],
])('before %s: %s', (phase, _case, changed, known, need) => {
	expect(whatIsMissing(phase, { ...edition, ...changed }, { ...facts, ...known })).toEqual([need])
})

test('what stands in the way comes first; a demo needs neither two organisers nor mail for its call', () => {
	const bare = { ...edition, publishedAt: null, categories: [] }
	const alone = { ...facts, organisers: 1, sendsMail: false }
	const needs = (which: Edition) => whatIsMissing('call', which, alone).map(({ need }) => need)
	expect(needs(bare)).toEqual(['needs-two-organisers', 'not-published', 'no-mail', 'no-categories'])
	expect(needs({ ...bare, demo: true })).toEqual(['not-published', 'no-categories'])
	expect(needs({ ...bare, countries: [] }).includes('texts-lacking')).toBe(false)
})

test('phases that have begun are off the list, unless something stands in their way; all are once it is announced', () => {
	const phases = (now: string, changed: Partial<Edition> = {}) =>
		phasesAhead({ ...edition, ...changed }, facts, new Date(now)).map(({ phase }) => phase)
	expect(phases('2026-10-01T00:00Z')).toEqual(['call', 'moderation', 'voting', 'closing', 'announcement'])
	expect(phases('2026-10-16T00:00Z')).toEqual(['moderation', 'voting', 'closing', 'announcement'])
	expect(phases('2026-10-16T00:00Z', { publishedAt: null })[0]).toBe('call')
	expect(phases('2026-11-10T00:00Z')).toEqual(['announcement'])
	expect(phases('2026-11-10T00:00Z', { announcedFrom: new Date('2026-11-09') })).toEqual([])
})
