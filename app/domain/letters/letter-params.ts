import type { LetterKind, letterKinds } from './letter.ts'

type Idea = { title: string; code: string }
type Prize = { library: string; prize: string }
type Stage = Prize & { reachedAt: string; zone: string; page: string }
/** How far the log reached: who keeps it can tell later that nothing before was changed. */
type LogCheckpoint = { editionId: string; size: number; head: string; signature: string }

/**
 * What each letter tells, already in its language; the name of its edition (`edition`) is added while sending. Names that end in `At` are instants (ISO 8601) and are shown by the
 * clock of `zone`; `country` is a code and is shown by its name; `page` is a whole public address.
 */
interface ParamsByKind {
	'confirm-address': Idea
	'guardian-asked': Idea
	'submission-received': Idea
	'changes-requested': Idea & { reason: string }
	'submission-published': Idea
	'submission-declined': Idea & { reason: string }
	'submission-disqualified': Idea & { reason: string }
	'submission-lapsed': Idea
	/** Without an edition it is for all of them; only a juror's names a partner. */
	invitation: { role: string; partner: string; inviter: string }
	'password-changed': { changedAt: string; zone: string }
	/** `change` is a `FactorChange`. */
	'factor-changed': { change: string; changedAt: string; zone: string }
	'password-forgotten': Record<never, never>
	/** To whoever sat on a partner's seat before its substitute. */
	'seat-passed': { partner: string; substitute: string; passedAt: string; zone: string }
	'voting-opened': { partner: string; closesAt: string; zone: string; page: string }
	/** `ballots` is a list of `UnfinishedLine`, as JSON: a line for each country. */
	'voting-reminder': { partner: string; ballots: string; zone: string; page: string }
	'ballot-cast': {
		country: string
		partner: string
		receipt: string
		revision: number
		castAt: string
		zone: string
	}
	'round-closed': { country: string; ballots: number } & LogCheckpoint
	'result-released': { page: string } & LogCheckpoint
	'submission-won': Idea & { country: string; page: string }
	'library-won': { library: string; country: string; page: string }
	'library-took-part': { library: string; page: string }
	/** `source` is why they are written to, as it was recorded. */
	'press-told': { outlet: string; source: string; page: string }
	'submitter-told': { page: string }
	'address-asked': Prize
	'prize-on-its-way': Prize & { carrier: string; trackingNumber: string; page: string }
	'prize-out-for-delivery': Stage
	'prize-ready-for-pickup': Stage
	'prize-delivery-failed': Stage
	'prize-returned': Stage
	'prize-arrived': Prize & { page: string }
	/** To whoever sent the winning idea, where the library was asked for the address. */
	'winners-prize-set-out': Prize & { page: string }
	'winners-prize-arrived': Prize & { page: string }
	/** To organisers: `page` is at their desk. */
	'shipment-silent': Prize & { days: number; lastNewsAt: string; zone: string; page: string }
}

/** Those that name somebody with an account: empty once the person is erased. */
export const namesOfPeople = ['inviter', 'substitute'] as const

export type LetterParams<Kind extends LetterKind> = ParamsByKind[Kind]

/** Whom the private link is about, where there is one. */
export type LetterSubject<Kind extends LetterKind> = (typeof letterKinds)[Kind]['link'] extends null
	? { subjectId?: undefined }
	: { subjectId: string }

/** How far a ballot is, for a letter; `wanted` is 0 where the method asks for no number. */
export interface UnfinishedLine {
	readonly country: string
	readonly answered: number
	readonly wanted: number
	readonly closesAt: string
}
