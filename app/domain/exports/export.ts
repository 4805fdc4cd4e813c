export const exportFormats = ['csv', 'json', 'zip'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `waiting` and `working` are done by a job; only what is `ready` can be fetched. */
export const exportStates = ['waiting', 'working', 'ready', 'failed', 'cancelled', 'expired', 'erased'] as const
export type ExportState = (typeof exportStates)[number]

export const isInTheWorks = (state: ExportState): boolean => state === 'waiting' || state === 'working'

/** How long a file lies there. */
export const exportHours = 24

/** What somebody may have made side by side. */
export const exportsAtOnce = 3

/** Each kind is one table; its columns in order. What they mean stands in the catalogue area `exports`. */
export const exportColumns = {
	submissions: [
		...(['code', 'state', 'country', 'library', 'isil', 'place', 'title', 'idea', 'language', 'category'] as const),
		...(['submitter', 'people', 'alt_text', 'address_confirmed', 'received_at', 'published_at'] as const),
	],
	libraries: ['library', 'place', 'country', 'isil', 'website', 'submissions', 'published'],
	partners: ['partner', 'home_country', 'website', 'juror', 'juror_since', 'left_at'],
	ballots: ['country', 'round', 'partner', 'ballot', 'answered', 'wanted'],
	results: [
		...(['country', 'round', 'closed_at', 'rank', 'code', 'title', 'library', 'votes'] as const),
		...(['value', 'numerator', 'denominator'] as const),
	],
	winners: ['country', 'award', 'code', 'title', 'library', 'no_award_reason', 'decided_at'],
	prizes: [
		...(['prize', 'prize_kind', 'country', 'given_at', 'part', 'carrier', 'tracking_number'] as const),
		...(['to_town', 'to_country', 'shipped_at', 'status', 'news_at'] as const),
	],
	letters: ['letter', 'letter_kind', 'language', 'letter_state', 'written_at', 'sent_at', 'failed_at', 'failure'],
	log: ['entry', 'at', 'event', 'body', 'previous_hash', 'hash'],
	addresses: ['prize', 'name', 'details', 'street', 'postcode', 'town', 'region', 'to_country', 'phone'],
} as const satisfies Record<string, readonly string[]>
export type ExportKind = keyof typeof exportColumns
export type ExportColumn = (typeof exportColumns)[ExportKind][number]

export const exportKinds = Object.keys(exportColumns) as ExportKind[]

/** Streets and telephone numbers are asked for on a page of their own. */
export const offeredKinds = exportKinds.filter((kind) => kind !== 'addresses')

/** What a coordinator may have, of the own countries. */
export const coordinatorsKinds = ['submissions', 'libraries'] as const satisfies readonly ExportKind[]

/** What somebody is appointed to in the edition; `countries` null: all of them. */
export interface ExportReach {
	readonly organises: boolean
	readonly countries: readonly string[] | null
}

/** Also later, when somebody's appointment has become smaller than what they once asked for. */
export const isWithinReach = (
	file: { readonly kinds: readonly string[]; readonly countries: readonly string[] | null },
	{ organises, countries }: ExportReach,
): boolean => {
	if (organises) return true
	const own = file.kinds.every((kind) => coordinatorsKinds.some((each) => each === kind))
	return own && (countries === null || (file.countries?.every((each) => countries.includes(each)) ?? false))
}

export const fileNameOf = (edition: string, kinds: readonly string[], format: ExportFormat): string =>
	`${edition}-${kinds.length === 1 ? kinds[0] : 'export'}.${format}`
