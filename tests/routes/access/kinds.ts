/** Who comes to every route; jurors, moderators and organisers "elsewhere" hold the same place in another edition. */
export const visitors = [
	'nobody',
	'submitter',
	'juror',
	'chair',
	'former juror',
	'juror elsewhere',
	'coordinator',
	'coordinator elsewhere',
	'moderator',
	'moderator elsewhere',
	'organiser',
	'organiser elsewhere',
] as const
export type Visitor = (typeof visitors)[number]

/** What a visitor finds: an answer, the door to sign in at (303), another page (303), a refusal (403), nothing at all (404). */
export type Found = 'in' | 'door' | 'onward' | 'refused' | 'nothing'

interface Kind {
	/** Whoever finds an answer. */
	readonly lets: readonly Visitor[]
	/** What others find who are signed in. */
	readonly others?: Found
	/** What others find who are not. */
	readonly strangers?: Found
	/** Whoever finds something else than the other others. */
	readonly but?: Readonly<Partial<Record<Visitor, Found>>>
}

const everybody = visitors
const signedIn = visitors.filter((each) => each !== 'nobody' && each !== 'submitter')
const organisers = ['organiser', 'organiser elsewhere'] as const
const moderators = ['coordinator', 'moderator', 'organiser'] as const

export const kinds = {
	/** Everybody, whoever they are. */
	public: { lets: everybody },
	/** Whoever holds the link; of the visitors only the submitter does. */
	'private-link': { lets: ['submitter'], others: 'nothing', strangers: 'nothing' },
	/** Whoever is not signed in yet. */
	stranger: { lets: ['nobody', 'submitter'], others: 'onward' },
	/** Whoever is signed in. */
	person: { lets: signedIn },
	/** Whoever has a place at the organisers' desk. */
	staff: {
		lets: [...organisers, 'moderator', 'moderator elsewhere', 'coordinator', 'coordinator elsewhere'],
	},
	/** An organiser of any edition. */
	'any organiser': { lets: organisers },
	/** An organiser of this edition. */
	organiser: { lets: ['organiser'] },
	/** The same, of something whose edition the address does not name. */
	'organiser of its edition': { lets: ['organiser'], but: { 'organiser elsewhere': 'nothing' } },
	/** Whoever organises this edition, or coordinates some of its countries. */
	coordinator: { lets: ['organiser', 'coordinator', 'coordinator elsewhere'] },
	/** Whoever moderates in this edition, in whichever country. */
	moderator: { lets: [...moderators, 'coordinator elsewhere'] },
	/** Whoever moderates in the country of what the address names. */
	'moderator of the country': { lets: moderators, but: { 'coordinator elsewhere': 'nothing' } },
	/** Whoever keeps a part of the directory. */
	'directory keeper': { lets: [...organisers, 'coordinator', 'coordinator elsewhere'] },
	/** Whoever keeps the directory in the country of what the address names. */
	'keeper of the country': { lets: [...organisers, 'coordinator'] },
	/** Whoever holds a seat in this edition. */
	juror: { lets: ['juror', 'chair'] },
	/** The juror who decides the last ties. */
	chair: { lets: ['chair'], but: { juror: 'nothing' } },
} as const satisfies Record<string, Kind>
export type KindName = keyof typeof kinds

/** The kind; with what its answer says to a GET, unless that is 200; with another kind for posts. */
export type Row = KindName | readonly [KindName, status: number] | readonly [KindName, status: number, post: KindName]
export type Rows = Readonly<Record<string, Row>>

export interface Access {
	readonly get: KindName
	readonly status: number
	readonly post: KindName
}
export function accessOf(row: Row): Access {
	const [get, status = 200, post = get] = typeof row === 'string' ? ([row] as const) : row
	return { get, status, post }
}

/** What this visitor has to find at a route of that kind. */
export function expectedAt(name: KindName, visitor: Visitor): Found {
	const kind: Kind = kinds[name]
	if (kind.lets.includes(visitor)) return 'in'
	const isStranger = visitor === 'nobody' || visitor === 'submitter'
	return kind.but?.[visitor] ?? (isStranger ? (kind.strangers ?? 'door') : (kind.others ?? 'refused'))
}
