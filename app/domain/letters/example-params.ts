import type { LetterKind } from './letter.ts'
import type { LetterParams } from './letter-params.ts'

const idea = { title: 'Books by scooter', code: 'LV-7F3K' }
const prize = { library: 'Example library', prize: 'Hoverboard' }
const page = 'https://shelfie.example/page'
const time = { zone: 'Europe/Riga' }
const stage = { reachedAt: '2026-11-14T07:00:00Z', ...time }
const log = { editionId: 'an-edition', size: 41, head: 'f'.repeat(64), signature: 'e'.repeat(64) }
/** What a letter of each kind could tell, to look at its words; nobody in it exists. */
export const exampleParams: { [Kind in LetterKind]: LetterParams<Kind> } = {
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
