import { make, makeButton } from '../make.ts'

const key = 'shelfie-refused'

interface Refused {
	readonly code: string
	readonly words: string
}

const read = (): Refused[] => {
	try {
		return JSON.parse(sessionStorage.getItem(key) ?? '[]')
	} catch {
		return []
	}
}
const write = (refused: readonly Refused[]): void => {
	try {
		sessionStorage.setItem(key, JSON.stringify(refused))
	} catch {
		// It is still on the page.
	}
}

/** What came back and will never be taken stays in sight, also on the next page of this tab, until it is put away. */
export class Refusals {
	readonly #list = make('ul')
	readonly #note: HTMLElement
	readonly #known = read()

	constructor(texts: Readonly<Record<'refused' | 'put-away', string>>) {
		const away = makeButton(texts['put-away'], () => this.#putAway())
		this.#note = make('div', { class: 'note refused-votes', 'data-tone': 'grave' })
		this.#note.append(make('b', {}, texts.refused), this.#list, away)
		this.#show()
	}

	get note(): HTMLElement {
		return this.#note
	}

	get isOpen(): boolean {
		return this.#known.length > 0
	}

	add(code: string, words: string): void {
		this.#known.push({ code, words })
		write(this.#known)
		this.#show()
	}

	#putAway(): void {
		this.#known.length = 0
		write([])
		this.#show()
	}

	#show(): void {
		this.#note.hidden = this.#known.length === 0
		this.#list.replaceChildren(
			...this.#known.map(({ code, words }) => make('li', {}, make('b', {}, code), ` ${words}`)),
		)
	}
}
