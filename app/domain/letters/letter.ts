/** Where a private link of each purpose leads. */
export const linkPaths = {
	receipt: '/receipts',
	confirmation: '/confirmations',
	guardian: '/guardians',
	invitation: '/invitations',
	reset: '/password-resets',
	address: '/addresses',
	arrival: '/arrivals',
	press: '/press',
} as const
export type LinkPurpose = keyof typeof linkPaths

/** Every letter Shelfie sends, with the private link it carries; texts are in the catalogue area `letters`. */
export const letterKinds = {
	'confirm-address': { link: 'confirmation' },
	'guardian-asked': { link: 'guardian' },
	'submission-received': { link: 'receipt' },
	'changes-requested': { link: 'receipt' },
	'submission-published': { link: 'receipt' },
	'submission-declined': { link: 'receipt' },
	'submission-disqualified': { link: 'receipt' },
	'submission-lapsed': { link: 'receipt' },
	invitation: { link: 'invitation' },
	'password-changed': { link: null },
	'factor-changed': { link: null },
	'password-forgotten': { link: 'reset' },
	'seat-passed': { link: null },
	'voting-opened': { link: null },
	'voting-reminder': { link: null },
	'ballot-cast': { link: null },
	'round-closed': { link: null },
	'result-released': { link: null },
	'submission-won': { link: 'receipt' },
	'library-won': { link: null },
	'library-took-part': { link: null },
	'press-told': { link: 'press' },
	'submitter-told': { link: 'receipt' },
	'address-asked': { link: 'address' },
	'prize-on-its-way': { link: 'arrival' },
	'prize-out-for-delivery': { link: null },
	'prize-ready-for-pickup': { link: null },
	'prize-delivery-failed': { link: null },
	'prize-returned': { link: null },
	'prize-arrived': { link: 'arrival' },
	'winners-prize-set-out': { link: null },
	'winners-prize-arrived': { link: null },
	'shipment-silent': { link: null },
} as const satisfies Record<string, { link: LinkPurpose | null }>
export type LetterKind = keyof typeof letterKinds

/** Those to whoever has an account, and as such. */
export const lettersToPeople = [
	'invitation',
	'password-changed',
	'factor-changed',
	'password-forgotten',
	'seat-passed',
	'voting-opened',
	'voting-reminder',
	'ballot-cast',
	'round-closed',
	'result-released',
	'shipment-silent',
] as const satisfies readonly LetterKind[]

/** Those to whoever a prize goes to, and to whoever won it: they carry an address that is not kept for ever. */
export const lettersAboutPrizes = [
	'address-asked',
	'prize-on-its-way',
	'prize-out-for-delivery',
	'prize-ready-for-pickup',
	'prize-delivery-failed',
	'prize-returned',
	'prize-arrived',
	'winners-prize-set-out',
	'winners-prize-arrived',
] as const satisfies readonly LetterKind[]

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(letterKinds, kind)

/** How long a private link works from its letter on, in days; null: always. */
export const linkDays = {
	receipt: null,
	confirmation: 14,
	/** An agreement may be taken back whenever the guardian wants. */
	guardian: null,
	invitation: 14,
	/** An hour. */
	reset: 1 / 24,
	address: 30,
	arrival: 180,
	/** Whoever is written to may leave the list whenever they want. */
	press: null,
} as const satisfies Record<LinkPurpose, number | null>

/** As they lie in the outbox. */
export type StoredParams = Readonly<Record<string, string | number>>

/** `link` is the whole private address, or null where the kind carries none. */
export interface LetterRequest {
	readonly kind: LetterKind
	readonly locale: string
	readonly params: StoredParams
	readonly link: string | null
	/** The edition's own words, where it has some. */
	readonly wording?: { readonly subject: string; readonly body: string } | null
}

export interface WrittenLetter {
	readonly subject: string
	readonly text: string
}
