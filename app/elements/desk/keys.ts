export type Act =
	| { readonly do: 'digit'; readonly digit: number }
	| {
			readonly do: 'next' | 'before' | 'up' | 'down' | 'abstain' | 'compare' | 'note' | 'help' | 'tick' | 'leave-note'
	  }

const acts: Readonly<Record<string, Exclude<Act['do'], 'digit'>>> = {
	ArrowRight: 'next',
	j: 'next',
	ArrowLeft: 'before',
	k: 'before',
	ArrowUp: 'up',
	ArrowDown: 'down',
	a: 'abstain',
	c: 'compare',
	n: 'note',
	t: 'tick',
	'?': 'help',
}

const pressable = 'a, button, summary, select, input, textarea, [contenteditable]'
const written = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'

/**
 * What a key asks for; null where it belongs to somebody else: to a field that is written in, to the browser
 * (with a modifier), or to a scale that was reached by Tab and is moved by arrows as everywhere.
 */
export function actOf(event: KeyboardEvent): Act | null {
	const { key } = event
	const target = event.target instanceof Element ? event.target : document.body
	if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
	if (document.querySelector('dialog[open]')) return null
	if (target.matches(written)) return key === 'Escape' && target.matches('textarea') ? { do: 'leave-note' } : null
	if (key.startsWith('Arrow') && target.matches('input[type=radio], progress')) return null
	if (key === 'Enter') return target.closest(pressable) ? null : { do: 'next' }
	if (/^[0-9]$/.test(key)) return { do: 'digit', digit: Number(key) }
	const known = acts[key.length === 1 ? key.toLowerCase() : key]
	return known ? { do: known } : null
}

const storeKey = 'shelfie-keys'

/** Single keys can be turned off (WCAG 2.1.4), and this browser remembers it. */
export const keysAreOn = (): boolean => {
	try {
		return localStorage.getItem(storeKey) !== 'off'
	} catch {
		return true
	}
}
export const turnKeys = (on: boolean): void => {
	try {
		if (on) localStorage.removeItem(storeKey)
		else localStorage.setItem(storeKey, 'off')
	} catch {
		// It holds for this page.
	}
}

const pause = 700

/** Digits that follow each other closely are one number, as far as there are so many places. */
export class PlaceDigits {
	readonly #most: number
	readonly #chosen: (place: number) => void
	#typed = 0
	#timer = 0

	constructor(most: number, chosen: (place: number) => void) {
		this.#most = most
		this.#chosen = chosen
	}

	type(digit: number): void {
		window.clearTimeout(this.#timer)
		const longer = this.#typed * 10 + digit
		this.#typed = longer <= this.#most ? longer : digit
		const place = this.#typed
		const isWhole = place === 0 || place * 10 > this.#most
		this.#timer = window.setTimeout(() => this.#end(place), isWhole ? 0 : pause)
	}

	#end(place: number): void {
		this.#typed = 0
		if (place <= this.#most) this.#chosen(place)
	}
}
