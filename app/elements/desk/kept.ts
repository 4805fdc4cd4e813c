/** A change that is not saved yet. */
export interface Unsent {
	readonly code: string
	readonly kind: 'vote' | 'note'
	/** The form's body as it is posted. */
	readonly body: string
	/** Tells one change from the next of the same kind. */
	readonly at: number
}
interface Kept {
	/** Where the ballot's pages lie. */
	readonly base: string
	readonly unsent: readonly Unsent[]
}
export interface Whose {
	readonly person: string
	readonly round: string
	readonly country: string
}

const prefix = 'shelfie-votes:'
const lastSaved = 'shelfie-saved-at'
/** Where the browser keeps nothing, as in some private windows, at least this page does. */
const onThisPage = new Map<string, string>()

function inStore<Answer>(ask: (store: Storage) => Answer, otherwise: () => Answer): Answer {
	try {
		return ask(localStorage)
	} catch {
		return otherwise()
	}
}

const keyOf = ({ person, round, country }: Whose) => `${prefix}${person}:${round}:${country}`

const keys = (): string[] =>
	inStore(
		(store) => Object.keys(store),
		() => [...onThisPage.keys()],
	).filter((key) => key.startsWith(prefix))

function read(key: string): Kept | null {
	const text = inStore(
		(store) => store.getItem(key),
		() => onThisPage.get(key) ?? null,
	)
	return text ? JSON.parse(text) : null
}

function write(key: string, kept: Kept): void {
	const text = JSON.stringify(kept)
	const drop = kept.unsent.length === 0
	inStore(
		(store) => (drop ? store.removeItem(key) : store.setItem(key, text)),
		() => void (drop ? onThisPage.delete(key) : onThisPage.set(key, text)),
	)
}

const isSame = (a: Unsent, b: Unsent) => a.code === b.code && a.kind === b.kind

/** What one person has changed on one ballot and has not got through yet, in order; the newest of a kind stands alone. */
export class KeptVotes {
	readonly #key: string
	readonly base: string

	constructor(whose: Whose, base: string) {
		this.#key = keyOf(whose)
		this.base = base
	}

	get unsent(): readonly Unsent[] {
		return read(this.#key)?.unsent ?? []
	}

	add(change: Omit<Unsent, 'at'>): void {
		const added = { ...change, at: Date.now() + Math.random() }
		this.#write([...this.unsent.filter((each) => !isSame(each, added)), added])
	}

	/** It came through, or never will. */
	drop(change: Unsent): void {
		inStore(
			(store) => store.setItem(lastSaved, String(Date.now())),
			() => {},
		)
		this.#write(this.unsent.filter((each) => !isSame(each, change) || each.at !== change.at))
	}

	#write(unsent: readonly Unsent[]): void {
		write(this.#key, { base: this.base, unsent })
	}
}

/** All ballots on which this person has something unsent; what others left on the device goes. */
export function keptOf(person: string): KeptVotes[] {
	return keys().flatMap((key) => {
		const [owner = '', round = '', country = ''] = key.slice(prefix.length).split(':')
		if (owner === person) return [new KeptVotes({ person, round, country }, read(key)?.base ?? '')]
		write(key, { base: '', unsent: [] })
		return []
	})
}

/**
 * Whether this page may have been made before the last change came through, which a page that was being left sent off:
 * said once, so that a clock that was put back does not load a page for ever.
 */
export const isOutdated = (): boolean =>
	inStore(
		(store) => {
			const isOlder = performance.timeOrigin < Number(store.getItem(lastSaved))
			store.removeItem(lastSaved)
			return isOlder
		},
		() => false,
	)

export function forgetAll(): void {
	for (const key of keys()) write(key, { base: '', unsent: [] })
}
