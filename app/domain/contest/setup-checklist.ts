import type { Edition } from './edition.ts'
import { checkDates, type DatesRefusal } from './edition-dates.ts'
import { lacking, languagesOf } from './edition-languages.ts'
import { mayPublish } from './publishable.ts'
import type { RoundRules } from './rules.ts'

/** What an edition comes to, in order; each may need something first. */
export const setupPhases = ['call', 'moderation', 'voting', 'closing', 'announcement'] as const
export type SetupPhase = (typeof setupPhases)[number]

/** What the pages cannot see in the edition itself. */
export interface SetupFacts {
	/** Who may organise it. */
	readonly organisers: number
	/** Appointed to look through ideas, besides the organisers. */
	readonly moderators: number
	/** Null: for all of them. */
	readonly moderatedCountries: readonly string[] | null
	readonly chair: boolean
	readonly partners: readonly { readonly homeCountry: string; readonly seated: boolean }[]
	/** Countries of which the directory knows a library. */
	readonly countriesWithLibraries: readonly string[]
	readonly sendsMail: boolean
	/** Whoever runs the contest is named on the legal pages. */
	readonly legalDetails: boolean
	/** Single things to give. */
	readonly prizes: number
	/** Awards without a kind of prize. */
	readonly awardsWithoutPrize: number
	/** What the announcement waits for, as it refuses: a reason and its countries. */
	readonly unready: readonly { readonly reason: Unready; readonly countries: readonly string[] }[]
}

/** What an announcement is refused for. */
type Unready = 'not-all-closed' | 'exclusion-undecided' | 'chair-undecided' | 'succession-needed'

export const ownNeeds = [
	'not-published',
	'no-mail',
	'texts-lacking',
	'no-categories',
	'categories-lacking',
	'no-libraries',
	'no-legal-details',
	'no-moderators',
	'countries-without-moderator',
	'no-round',
	'no-partners',
	'few-partners',
	'seats-free',
	'criteria-lacking',
	'weights-odd',
	'no-chair',
	'no-second-factor',
	'awards-without-prize',
	'few-prizes',
] as const

/** Refusals say the same in the list as where they are met. */
export type SetupReason =
	| (typeof ownNeeds)[number]
	| DatesRefusal
	| 'needs-two-organisers'
	| 'longlist-without-final'
	| Unready

export interface SetupNeed {
	readonly need: SetupReason
	/** The phase cannot begin, or comes to nothing, without it; or it only goes better with it. */
	readonly weight: 'blocks' | 'advises'
	/** Where it is mended: below the edition's desk, or with a slash of the whole desk. */
	readonly where: string
	readonly countries?: readonly string[]
	readonly languages?: readonly string[]
	readonly count?: number
}

const blocks = (need: SetupReason, where: string, about: Partial<SetupNeed> = {}): SetupNeed[] => [
	{ need, weight: 'blocks', where, ...about },
]
const advises = (need: SetupReason, where: string, about: Partial<SetupNeed> = {}): SetupNeed[] => [
	{ need, weight: 'advises', where, ...about },
]
const none: SetupNeed[] = []

/** What is missing before a phase may begin, what stands in the way first. */
export function whatIsMissing(phase: SetupPhase, edition: Edition, facts: SetupFacts): SetupNeed[] {
	const needs = needsOf[phase](edition, facts)
	return needs.toSorted((one, other) => Number(other.weight === 'blocks') - Number(one.weight === 'blocks'))
}

const needsOf: Record<SetupPhase, (edition: Edition, facts: SetupFacts) => SetupNeed[]> = {
	call: (edition, facts) => {
		const first = edition.rounds[0]
		const dates = first ? checkDates({ ...edition, ...datesOf(first) }, edition.countries) : null
		const may = mayPublish({ ...edition, ...facts })
		const bookless = edition.countries
			.map(({ country }) => country)
			.filter((country) => !facts.countriesWithLibraries.includes(country))
		return [
			...(dates && !dates.ok ? blocks(dates.reason, 'dates') : none),
			...(!may.ok && may.reason === 'needs-two-organisers' ? blocks(may.reason, 'people') : none),
			...(edition.publishedAt ? none : blocks('not-published', 'publication')),
			...(facts.sendsMail || edition.demo ? none : advises('no-mail', '/organise/letters')),
			...inAllLanguages(edition, 'texts-lacking', 'texts', [edition.title, edition.question]),
			...(edition.categories.length === 0 ? advises('no-categories', 'categories') : none),
			...inAllLanguages(
				edition,
				'categories-lacking',
				'categories',
				edition.categories.map(({ names }) => names),
			),
			...(bookless.length > 0 ? advises('no-libraries', '/organise/libraries/imports', { countries: bookless }) : none),
			...(facts.legalDetails || edition.demo ? none : advises('no-legal-details', '/organise/legal')),
		]
	},
	moderation: ({ countries }, { moderators, moderatedCountries }) => {
		const alone = countries.map(({ country }) => country).filter((each) => moderatedCountries?.includes(each) === false)
		if (moderators === 0) return advises('no-moderators', 'people')
		return alone.length > 0 ? advises('countries-without-moderator', 'people', { countries: alone }) : none
	},
	voting: (edition, { partners }) => {
		const home = edition.rounds.some(({ rules }) => rules.homeCountryRule)
		const few = edition.countries
			.map(({ country }) => country)
			.filter((country) => partners.filter((each) => !home || each.homeCountry !== country).length < 2)
		const free = partners.filter(({ seated }) => !seated).length
		const uneven = edition.rounds.find(({ rules }) => hasOddWeights(rules))
		const criteria = edition.rounds.flatMap(({ rules }) => (rules.method === 'criteria' ? rules.criteria : []))
		return [
			...(edition.rounds.length === 0 ? blocks('no-round', 'rounds') : none),
			...(partners.length === 0 ? blocks('no-partners', 'partners') : none),
			...(partners.length > 0 && few.length > 0 ? advises('few-partners', 'partners', { countries: few }) : none),
			...(free > 0 ? advises('seats-free', 'partners?state=free', { count: free }) : none),
			...inAllLanguages(
				edition,
				'criteria-lacking',
				'rounds',
				criteria.map(({ names }) => names),
			),
			...(uneven ? advises('weights-odd', `rounds/${uneven.position}`, { count: weightOf(uneven.rules) }) : none),
		]
	},
	closing: (edition, { chair }) => [
		...(edition.rounds.at(-1)?.rules.longlist ? blocks('longlist-without-final', 'rounds') : none),
		...(chair ? none : advises('no-chair', 'people/chair')),
		...(edition.asksFactor || edition.demo ? none : advises('no-second-factor', 'second-factor')),
	],
	announcement: (edition, { organisers, unready, prizes, awardsWithoutPrize }) => [
		...(organisers < 2 ? blocks('needs-two-organisers', 'people') : none),
		...unready.flatMap(({ reason, countries }) =>
			blocks(reason, reason === 'not-all-closed' ? 'voting' : 'results', { countries }),
		),
		...(awardsWithoutPrize > 0
			? advises('awards-without-prize', 'prizes/kinds/new', { count: awardsWithoutPrize })
			: none),
		...(prizes < edition.countries.length * edition.awards.length
			? advises('few-prizes', 'prizes', { count: edition.countries.length * edition.awards.length - prizes })
			: none),
	],
}

const datesOf = ({ votingOpens, votingCloses }: Edition['rounds'][number]) => ({ votingOpens, votingCloses })

/** One need for all texts that somebody in the edition's countries cannot read in their own language. */
function inAllLanguages(
	edition: Edition,
	need: SetupReason,
	where: string,
	texts: readonly Readonly<Record<string, string>>[],
) {
	const languages = lacking(texts, languagesOf(edition))
	return languages.length > 0 ? advises(need, where, { languages }) : none
}

const weightOf = ({ criteria }: RoundRules) => criteria.reduce((sum, { weight }) => sum + weight, 0)

/** Weights that are neither all alike nor shares of a hundred are hard to explain. */
const hasOddWeights = (rules: RoundRules): boolean =>
	rules.method === 'criteria' && weightOf(rules) !== 100 && new Set(rules.criteria.map(({ weight }) => weight)).size > 1
