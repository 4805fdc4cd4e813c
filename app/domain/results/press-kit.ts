import { csvLine, csvMark } from '#app/domain/libraries/csv-line.ts'

/** What a newsroom's sheet can take in at once: one line for each country. */
export interface PressFacts {
	readonly edition: string
	readonly edition_title: string
	readonly country: string
	readonly announced_at: string
	readonly no_award_reason: string | null
	readonly code: string | null
	readonly title: string | null
	readonly title_language: string | null
	readonly library: string | null
	readonly library_place: string | null
	readonly library_founded: number | null
	readonly library_visitors: number | null
	readonly library_members: number | null
	readonly library_holdings: number | null
	readonly partners: number
	readonly ballots: number
	readonly ideas: number
	readonly value: string | null
	readonly votes: number | null
	readonly tie_settled_by: string | null
	readonly picture: string | null
	readonly picture_credit: string | null
	readonly page: string
	readonly result: string
	readonly result_bundle: string
	readonly result_digest: string
}

const columns: Readonly<Record<keyof PressFacts, string>> = {
	edition: 'the edition, as it is called in addresses',
	edition_title: 'its title in English',
	country: 'ISO 3166-1 alpha-2',
	announced_at: 'when the results became public (ISO 8601, UTC)',
	no_award_reason: 'why nobody won here; empty where somebody did',
	code: 'what the winning idea is called on the telephone',
	title: 'its title, as it was written',
	title_language: 'the language it was written in (BCP 47)',
	library: 'the library it was sent from',
	library_place: 'the town of that library',
	library_founded: 'the year it was founded, as far as the organisers know',
	library_visitors: 'visits in a year, as far as the organisers know',
	library_members: 'members, as far as the organisers know',
	library_holdings: 'items in its holdings, as far as the organisers know',
	partners: 'partners that could vote in this country',
	ballots: 'ballots that were cast and counted',
	ideas: 'ideas that were counted',
	value: 'what the winning idea reached, to three places; the exact fraction is in the result bundle',
	votes: 'ballots that voted on the winning idea',
	tie_settled_by:
		'the step that settled a tie for the first place: top-marks, head-to-head, median or chair; empty without a tie',
	picture: 'the name of the picture in this archive; empty where its sender has not agreed that the press shows it',
	picture_credit: 'what has to stand beside the picture',
	page: 'the page of the winner',
	result: 'the page of the whole count',
	result_bundle: 'the file with which anybody can count again',
	result_digest: 'SHA-256 of the result, as that file says it',
}
const names = Object.keys(columns) as (keyof PressFacts)[]

export const factsAsCsv = (facts: readonly PressFacts[]): string =>
	csvMark + csvLine(names) + facts.map((each) => csvLine(names.map((name) => each[name]))).join('')

export const factsAsJson = (facts: readonly PressFacts[]): string => `${JSON.stringify(facts, null, '\t')}\n`

export const pressReadme = (title: string, source: string): string =>
	[
		title,
		'',
		`Made from what is public at ${source}`,
		'',
		'texts/     what can be printed, one file for each language and form; the idea stands in its own language,',
		'           and in another one where a translation was reviewed',
		'pictures/  in print size, without metadata, only where the sender agreed that the press shows them.',
		'           Such a word can be taken back: please look at the page again before you print,',
		'           and print the credit (picture_credit) beside the picture',
		'logos/     of the partners and of Shelfie, to be shown with the report about the contest',
		'facts.csv, facts.json   one line for each country, with these columns:',
		'',
		...names.map((name) => `  ${name.padEnd(18)} ${columns[name]}`),
		'',
	].join('\r\n')
