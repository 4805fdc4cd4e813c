/**
 * What is erased for good: a submission, what a library sent when its prize was there, somebody on the press list,
 * somebody with an account and the invitations that led to it.
 */
export const erasedKinds = ['submission', 'arrival', 'press-contact', 'person', 'invitation'] as const
/** What is shown no more, of a submission; the rest of it stays. All but the first may be given, or shown, again later. */
export const takenBackKinds = [
	'withdrawal',
	'photo-removal',
	'photo-blur',
	'guardian-refusal',
	'name-shown',
	'press-use',
	'disqualification',
] as const
export const ledgerKinds = [...erasedKinds, ...takenBackKinds] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** In shares of a photo: where it was blurred, and not what was to be seen there. */
interface Rectangle {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

/** An opaque id, and nothing of what it stood for. */
export interface Erasure {
	readonly kind: LedgerKind
	readonly id: string
	readonly at: Date
	/** Of a blur: all of the photo’s by then. */
	readonly regions?: readonly Rectangle[]
}

/**
 * Lies outside the database and outside every backup, so that whoever was erased after a backup was made is erased
 * again when it is restored, and what was taken back is taken back again. Written before the deed itself: the ledger
 * may know more than the database, never less.
 */
export interface ErasureLedger {
	/** Durable once this has resolved: only then may anything be erased. */
	readonly write: (erasures: readonly Erasure[]) => Promise<void>
	readonly read: () => Promise<readonly Erasure[]>
}

export const erasureKey = ({ kind, id }: Pick<Erasure, 'kind' | 'id'>): string => `${kind} ${id}`

/** Each once, as it was told last. */
export function latestOf(erasures: readonly Erasure[]): Map<string, Erasure> {
	const latest = new Map<string, Erasure>()
	for (const each of erasures) {
		const before = latest.get(erasureKey(each))
		if (!before || before.at <= each.at) latest.set(erasureKey(each), each)
	}
	return latest
}

const regionText = ({ x, y, width, height }: Rectangle) =>
	` ${[x, y, width, height].map((share) => Number(share.toFixed(4))).join(',')}`

/** The semicolon is written last: a line without it was cut off, and its erasure had not begun. */
export const erasureLine = ({ kind, id, at, regions = [] }: Erasure): string =>
	`${at.toISOString()} ${kind} ${id}${regions.map(regionText).join('')};\n`

export const isWhole = (line: string): boolean => line.endsWith(';')

const share = String.raw`[01](?:\.\d{1,4})?`
const shape = new RegExp(
	String.raw`^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z-]+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})((?: ${share}(?:,${share}){3})*);$`,
)

/** Null for a whole line that is no entry: another hand was in it. */
export function readErasure(line: string): Erasure | null {
	const [, at = '', kind = '', id = '', places = ''] = shape.exec(line) ?? []
	const known = ledgerKinds.find((each) => each === kind)
	if (!known || (known === 'photo-blur') !== (places !== '')) return null
	const entry = { kind: known, id, at: new Date(at) }
	return places ? { ...entry, regions: places.trim().split(' ').map(readRegion) } : entry
}

function readRegion(text: string): Rectangle {
	const [x = 0, y = 0, width = 0, height = 0] = text.split(',').map(Number)
	return { x, y, width, height }
}
