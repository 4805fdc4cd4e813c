import type { Vote } from '#app/domain/voting/ballot.ts'

/** The answer on one slip: read from its fields, written into them. Markup is the server's; nothing is made here. */
export class EntryAnswer {
	readonly section: HTMLElement
	readonly form: HTMLFormElement | null
	/** What was said before an abstention, in case it is taken back. */
	#before = 'kind=none'

	constructor(section: HTMLElement) {
		this.section = section
		this.form = section.querySelector('form[data-vote]')
	}

	get code(): string {
		return this.section.dataset.entry ?? ''
	}
	get title(): string {
		return this.section.dataset.title ?? ''
	}
	get scales(): HTMLFieldSetElement[] {
		return [...this.section.querySelectorAll<HTMLFieldSetElement>('fieldset.scale')]
	}
	get note(): HTMLTextAreaElement | null {
		return this.section.querySelector('textarea[name=note]')
	}
	get #stamp(): HTMLElement | null {
		return this.section.querySelector('[data-stamp]')
	}
	get isAbstained(): boolean {
		return this.#button('abstain')?.ariaPressed === 'true'
	}
	get isTicked(): boolean {
		return this.#button('tick')?.value === 'none'
	}
	get place(): number | null {
		return Number(this.#checked('place')) || null
	}

	/** As a form would post it. */
	get body(): string {
		if (this.isAbstained) return 'kind=abstained'
		if (this.#button('tick')) return this.isTicked ? 'kind=ticked' : 'kind=none'
		if (this.section.querySelector('.places')) return this.place ? `kind=ranked&place=${this.place}` : 'kind=none'
		const body = new URLSearchParams({ kind: 'scored' })
		for (const scale of this.scales) {
			const checked = scale.querySelector<HTMLInputElement>('input:checked')
			if (checked) body.set(checked.name, checked.value)
		}
		return body.toString()
	}

	/** Shows what a body says, be it typed here, kept on this device or saved by another tab. */
	show(body: string, words: Readonly<Record<string, string>>): void {
		const said = new URLSearchParams(body)
		const kind = said.get('kind')
		for (const radio of this.section.querySelectorAll<HTMLInputElement>('form[data-vote] input[type=radio]'))
			radio.checked =
				radio.name === 'place' ? radio.value === (said.get('place') ?? '') : said.get(radio.name) === radio.value
		this.#press('abstain', kind === 'abstained')
		const tick = this.#button('tick')
		if (tick) {
			tick.value = kind === 'ticked' ? 'none' : 'ticked'
			const label = tick.querySelector('span')
			if (label) label.textContent = words[kind === 'ticked' ? 'untick' : 'tick'] ?? ''
		}
		const abstained = this.section.querySelector<HTMLElement>('[data-abstained]')
		if (abstained) abstained.hidden = kind !== 'abstained'
		this.#setStamp(kind === 'scored' && !this.#isWhole ? '' : this.#stateOf(kind), words)
	}

	toggleAbstained(words: Readonly<Record<string, string>>): void {
		const body = this.body
		const next = this.isAbstained ? this.#before : 'kind=abstained'
		if (!this.isAbstained) this.#before = body
		this.show(next, words)
	}

	/** A mark or a place says more than an abstention. */
	release(): void {
		this.#press('abstain', false)
	}

	mark(scale: HTMLFieldSetElement, mark: string): boolean {
		const radio = scale.querySelector<HTMLInputElement>(`input[value="${mark}"]`)
		if (!radio) return false
		radio.checked = true
		return true
	}

	get #isWhole(): boolean {
		return this.scales.every((scale) => scale.querySelector('input:checked'))
	}

	#stateOf(kind: string | null): string {
		if (kind === 'ranked') return 'placed'
		return kind && kind !== 'none' ? kind : ''
	}

	#setStamp(state: string, words: Readonly<Record<string, string>>): void {
		const stamp = this.#stamp
		if (!stamp || stamp.dataset.stamp === state) return
		stamp.dataset.stamp = state
		stamp.toggleAttribute('data-falls', state !== '')
		if (state) stamp.textContent = words[state === 'ticked' ? 'is-ticked' : state] ?? ''
	}

	#button(act: string): HTMLButtonElement | null {
		return this.section.querySelector(`button[data-act=${act}]`)
	}
	#press(act: string, pressed: boolean): void {
		const button = this.#button(act)
		if (button) button.ariaPressed = String(pressed)
	}
	#checked(name: string): string | undefined {
		return this.section.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value
	}
}

/** A saved vote as a form would have posted it. */
export function bodyOf(vote: Vote | null): string {
	if (vote?.kind === 'ranked') return `kind=ranked&place=${vote.place}`
	if (vote?.kind !== 'scored') return `kind=${vote?.kind ?? 'none'}`
	const body = new URLSearchParams({ kind: 'scored' })
	for (const [key, mark] of Object.entries(vote.scores)) body.set(`scores.${key}`, String(mark))
	return body.toString()
}
