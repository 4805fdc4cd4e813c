import { EntryAnswer } from './desk/answer.ts'
import { VoteKeeper } from './desk/keeper.ts'
import { type Act, actOf, keysAreOn, PlaceDigits, turnKeys } from './desk/keys.ts'
import { EntryPile } from './desk/pile.ts'
import { DeskStrip } from './desk/strip.ts'
import { DeskWay } from './desk/way.ts'
import { textsOf } from './texts.ts'

/** The desk: cards one after the other without a page load, answers by hand or by key, every change kept and sent. */
class VotingDesk extends HTMLElement {
	readonly #stop = new AbortController()
	#texts: Readonly<Record<string, string>> = {}
	#strip!: DeskStrip
	#keeper!: VoteKeeper
	#way!: DeskWay
	#pile!: EntryPile
	#digits!: PlaceDigits
	#answer!: EntryAnswer
	#current = 0
	#lastSeen = ''
	#keysOn = true

	connectedCallback(): void {
		const { signal } = this.#stop
		this.#texts = textsOf(this)
		this.#strip = new DeskStrip(this, this.#texts)
		this.#keeper = new VoteKeeper(this, this.#texts, this.#strip, signal)
		const cards = [...this.querySelectorAll<HTMLElement>('[data-entry]')]
		for (const card of cards) this.#keeper.watch(new EntryAnswer(card))
		this.addEventListener('click', (event) => this.#click(event), { signal })
		document.addEventListener('click', (event) => this.#stayOffline(event), { signal })
		if (this.dataset.code && cards[0]) this.#open(cards[0], this.dataset.code)
	}

	disconnectedCallback(): void {
		this.#stop.abort()
	}

	/** One card at a time: keys, the pile and the way through it. */
	#open(card: HTMLElement, code: string): void {
		const { base = '', query = '', places } = this.dataset
		this.#way = new DeskWay(this, this.#texts.place ?? '')
		this.#pile = new EntryPile({ base, query, way: this.#way.codes })
		this.#pile.put(code, card)
		this.#answer = this.#keeper.answerOf(code) ?? new EntryAnswer(card)
		this.#digits = new PlaceDigits(Number(places), (place) => this.#keeper.place(this.#answer, place))
		this.#keysOn = keysAreOn()
		this.#setUpHelp()
		this.#point(this.#firstOpen())
		const { signal } = this.#stop
		const back = ({ persisted }: PageTransitionEvent) => persisted && void this.#keeper.refresh(this.#answer)
		document.addEventListener('keydown', (event) => this.#press(event), { signal })
		window.addEventListener('popstate', () => this.#goBack(), { signal })
		window.addEventListener('pageshow', back, { signal })
		window.addEventListener('online', () => this.#fill(), { signal })
		this.#fill()
	}

	#fill(): void {
		const { code } = this.#answer
		void this.#pile.fill(code).then(() => this.#pile.showSoon(this.#way.around(this.#answer.code).slice(1)))
	}

	#press(event: KeyboardEvent): void {
		const act = this.#keysOn && actOf(event)
		if (act && this.#perform(act)) event.preventDefault()
	}

	/** Whether the key had something to do. */
	#perform(act: Act): boolean {
		if (act.do === 'digit') return this.#digit(act.digit)
		const deeds: Record<typeof act.do, () => unknown> = {
			next: () => this.#go('after'),
			before: () => this.#go('before'),
			up: () => this.#step(-1),
			down: () => this.#step(1),
			abstain: () => this.#isOpen && this.#keeper.abstain(this.#answer),
			tick: () => this.#isOpen && this.dataset.method === 'approval' && this.#keeper.tick(this.#answer),
			compare: () => this.#compare(),
			note: () => this.#answer.note?.focus(),
			'leave-note': () => this.#point(this.#current, true),
			help: () => this.querySelector('dialog')?.showModal(),
		}
		return deeds[act.do]() !== false
	}

	get #isOpen(): boolean {
		return this.#answer.form !== null
	}

	#digit(digit: number): boolean {
		if (!this.#isOpen || this.dataset.method === 'approval') return false
		if (this.dataset.method === 'points') {
			this.#digits.type(digit)
			return true
		}
		const scale = this.#answer.scales[this.#current]
		if (!scale || !this.#keeper.mark(this.#answer, scale, String(digit))) return false
		if (this.#current < this.#answer.scales.length - 1) this.#point(this.#current + 1, true)
		else this.#answer.section.querySelector<HTMLElement>('[data-act=next]')?.focus()
		return true
	}

	#firstOpen(): number {
		const open = this.#answer.scales.findIndex((scale) => !scale.querySelector('input:checked'))
		return Math.max(0, open)
	}

	#step(by: number): boolean {
		const { length } = this.#answer.scales
		if (length === 0) return false
		this.#point(Math.min(length - 1, Math.max(0, this.#current + by)), true)
		return true
	}

	/** The criterion that the digits are about. */
	#point(at: number, focus = false): void {
		this.#current = at
		for (const [i, scale] of this.#answer.scales.entries()) {
			scale.toggleAttribute('data-current', i === at && this.#keysOn)
			scale.tabIndex = -1
			if (i === at && focus) scale.focus()
		}
		if (focus && this.#answer.scales.length === 0) this.#answer.section.querySelector('h2')?.focus()
	}

	#click(event: MouseEvent): void {
		const target = event.target as Element
		const act = target.closest<HTMLButtonElement>('button[data-act]')?.dataset.act
		const code = target.closest<HTMLElement>('[data-entry]')?.dataset.entry
		const answer = code && this.#keeper.answerOf(code)
		if (act && answer) {
			event.preventDefault()
			if (act === 'abstain') this.#keeper.abstain(answer)
			if (act === 'tick') this.#keeper.tick(answer)
			if (act === 'next') this.#keeper.flush()
			if (act === 'next' && this.dataset.code) this.#go('after')
		}
		if (this.#lastSeen && target.closest('[data-compare]')) this.#compare(event)
		const go = target.closest<HTMLElement>('a[data-go=before], a[data-go=after]')?.dataset.go
		const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey
		if (go && !elsewhere && this.#go(go === 'before' ? 'before' : 'after')) event.preventDefault()
		// Arrows lead on after a mark was clicked; reached by Tab they choose it, as everywhere.
		const scale = event.detail > 0 && target.closest<HTMLFieldSetElement>('fieldset.scale')
		if (scale && this.dataset.code) this.#point(this.#answer.scales.indexOf(scale), this.#keysOn)
	}

	#compare(event?: Event): boolean {
		const link = this.#answer.section.querySelector<HTMLAnchorElement>('[data-compare]')
		if (!link) return false
		event?.preventDefault()
		if (!this.#isCutOff()) location.assign(this.#lastSeen ? `${link.href}&a=${this.#lastSeen}` : link.href)
		return true
	}

	#go(where: 'before' | 'after'): boolean {
		const [before, after] = this.#way.around(this.#answer.code)
		const code = where === 'before' ? before : after
		if (where === 'before' && !code) return false
		const address = this.#way.address(where, code)
		if (code && this.#pile.get(code)) {
			history.pushState(null, '', address)
			this.#lay(code)
		} else if (!this.#isCutOff()) location.assign(address)
		return true
	}

	#goBack(): void {
		const code = location.pathname.split('/').at(-1) ?? ''
		if (this.#pile.get(code)) this.#lay(code)
		else if (!this.#isCutOff()) location.reload()
	}

	/** Puts a card of the pile where the one before it lay. */
	#lay(code: string): void {
		const card = this.#pile.get(code)
		if (!card || code === this.#answer.code) return
		this.#keeper.flush()
		this.#lastSeen = this.#answer.code
		this.#answer.section.replaceWith(card)
		this.#answer = this.#keeper.answerOf(code) ?? this.#keeper.watch(new EntryAnswer(card))
		this.#keeper.bringUpToDate(this.#answer)
		this.#way.show(code)
		this.#point(this.#firstOpen())
		card.querySelector('h2')?.focus({ preventScroll: true })
		if (card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: 'start', behavior: 'instant' })
		void this.#keeper.refresh(this.#answer)
		this.#fill()
	}

	#isCutOff(): boolean {
		if (!navigator.onLine) this.#strip.warn(this.#texts.unreachable ?? '')
		return !navigator.onLine
	}

	/** Without a connection a link would lead away from the desk, to nothing. */
	#stayOffline(event: MouseEvent): void {
		const link = (event.target as Element).closest('a[href]')
		if (!link || event.defaultPrevented || link.getAttribute('href')?.startsWith('#')) return
		if (this.#isCutOff()) event.preventDefault()
	}

	#setUpHelp(): void {
		const dialog = this.querySelector('dialog')
		const box = dialog?.querySelector<HTMLInputElement>('[data-keys]')
		this.querySelector('[data-help]')?.addEventListener('click', () => dialog?.showModal())
		if (!box) return
		box.checked = this.#keysOn
		box.addEventListener('change', () => {
			this.#keysOn = box.checked
			turnKeys(box.checked)
			this.#point(this.#current)
		})
	}
}

customElements.define('voting-desk', VotingDesk)
