import { make, pageLanguage } from '../make.ts'
import { fill } from '../texts.ts'
import type { Saved, SendingState } from './sending.ts'

type Texts = Readonly<Record<string, string>>

/** The strip that says how far one is and whether all is saved; aloud it says only what has changed for better or worse. */
export class DeskStrip {
	readonly #saved: HTMLElement | null
	readonly #said: HTMLElement | null
	readonly #progress: HTMLElement | null
	readonly #texts: Texts
	readonly #data: DOMStringMap
	#state: SendingState | 'refused' = 'saved'

	constructor(desk: HTMLElement, texts: Texts) {
		this.#saved = desk.querySelector('[data-saved]')
		this.#said = desk.querySelector('[data-said]')
		this.#progress = desk.querySelector('[data-progress]')
		this.#texts = texts
		this.#data = desk.dataset
		this.#showSaved()
	}

	say(words: string): void {
		if (this.#said) this.#said.textContent = words
	}

	/** Seen and heard, until the next change is saved. */
	warn(words: string): void {
		if (this.#saved) this.#saved.textContent = words
		this.say(words)
	}

	after(note: HTMLElement): void {
		this.#saved?.closest('.desk-strip')?.after(note)
	}

	tell(state: SendingState | 'refused'): void {
		const before = this.#state
		if (!this.#saved || (state === 'saving' && before === 'unsent')) return
		this.#state = state
		this.#saved.dataset.state = state
		if (state === 'saved') this.#showSaved()
		else this.#saved.textContent = this.#texts[state] ?? ''
		if (state === 'signed-out') this.#saved.append(' ', this.#signIn())
		if (state === 'unsent' && before !== 'unsent') this.say(this.#texts.unsent ?? '')
		if (state === 'saved' && before === 'unsent') this.say(this.#texts.back ?? '')
		if (state === 'signed-out' && before !== state) this.say(this.#texts[state] ?? '')
	}

	count({ savedAt, answered, wanted, ticked = 0 }: Saved): void {
		const data = this.#data
		data.savedAt = savedAt
		if (answered === undefined || wanted === undefined) return
		Object.assign(data, { answered, wanted, ticked })
		if (data.method === 'approval') this.showTicks()
		else this.#showProgress('progress', answered, wanted)
		const number = new Intl.NumberFormat(pageLanguage())
		const shelf = document.querySelector(`[data-progress-of="${data.country}"]`)
		if (shelf && wanted > 0) shelf.textContent = `${number.format(answered)}/${number.format(wanted)}`
	}

	get ticksLeft(): number {
		return Number(this.#data.approvals) - Number(this.#data.ticked)
	}

	countTick(by: 1 | -1): void {
		this.#data.ticked = String(Number(this.#data.ticked) + by)
		this.showTicks()
	}

	showTicks(): void {
		const { method, ticked, approvals } = this.#data
		if (method !== 'approval') return
		const words = this.#showProgress('ticked', Number(ticked), Number(approvals))
		for (const ticks of document.querySelectorAll('[data-ticks]')) ticks.textContent = words
	}

	#showProgress(text: 'progress' | 'ticked', done: number, all: number): string {
		const number = new Intl.NumberFormat(pageLanguage())
		const words = fill(this.#texts[text] ?? '', { answered: number.format(done), wanted: number.format(all) })
		const [bar, label] = [this.#progress?.querySelector('progress'), this.#progress?.querySelector('span')]
		if (bar) Object.assign(bar, { value: done, max: Math.max(all, 1) })
		if (label) label.textContent = words
		return words
	}

	/** By the clock of whoever sits there. */
	#showSaved(): void {
		const { savedAt } = this.#data
		if (!savedAt || !this.#saved) return
		const at = new Intl.DateTimeFormat(pageLanguage(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
		const words = fill(this.#texts['all-saved'] ?? '', { at: at.format(new Date(savedAt)) })
		if (this.#saved.textContent !== words) this.#saved.textContent = words
	}

	#signIn(): HTMLAnchorElement {
		const next = encodeURIComponent(location.pathname + location.search)
		return make('a', { href: `/sign-in?next=${next}` }, this.#texts['sign-in'] ?? '')
	}
}
