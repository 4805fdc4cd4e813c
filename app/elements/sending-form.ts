import { deliver } from './deliver.ts'
import { dropDraft, findDraft, keepDraft } from './drafts.ts'
import { fillIn, isBegun, photoIn, putPhoto, valuesOf } from './form-values.ts'
import { everythingReady } from './held-work.ts'
import { make, makeButton, pageLanguage } from './make.ts'
import { fill, textsOf } from './texts.ts'

type Texts =
	| 'restored'
	| 'discard'
	| 'kept'
	| 'not-kept'
	| 'sending'
	| 'arrived'
	| 'lost'
	| 'unreachable'
	| 'cancel'
	| 'cancelled'

const saveAfter = 400

/** Around the form of an idea: a draft on this device, progress, and no rest until it has arrived. */
class SendingForm extends HTMLElement {
	readonly #stop = new AbortController()
	readonly #progress = make('progress', { max: '1', value: '0', hidden: true })
	#form!: HTMLFormElement
	#status!: HTMLElement
	#cancel!: HTMLButtonElement
	#delivery: AbortController | null = null
	#saving = 0

	connectedCallback(): void {
		const form = this.querySelector('form')
		const status = this.querySelector<HTMLElement>('[data-sending]')
		if (!form || !status) return
		this.#form = form
		this.#status = status
		this.#cancel = makeButton(this.#texts.cancel, () => this.#delivery?.abort())
		this.#cancel.hidden = true
		status.before(this.#progress)
		status.after(this.#cancel)
		const signal = this.#stop.signal
		form.addEventListener('submit', (event) => this.#submit(event), { signal })
		form.addEventListener('keydown', (event) => this.#goOn(event), { signal })
		void this.#restore().then(() => {
			for (const kind of ['input', 'change', 'photo-ready'])
				this.addEventListener(kind, () => this.#saveSoon(), { signal })
			document.addEventListener('visibilitychange', () => document.hidden && void this.#save(), { signal })
		})
	}

	disconnectedCallback(): void {
		window.clearTimeout(this.#saving)
		this.#stop.abort()
	}

	get #texts() {
		return textsOf<Texts>(this)
	}

	get #edition() {
		return this.dataset.edition ?? ''
	}

	/** After an answer with errors the page holds the texts; a photo it never does. */
	async #restore(): Promise<void> {
		const draft = await findDraft(this.#edition)
		if (!draft) return
		const { photo, values, country, savedAt } = draft
		const answered = this.dataset.answered !== undefined
		if (!answered) fillIn(this.#form, values, country === this.dataset.country)
		if (photo && !photoIn(this.#form)) putPhoto(this.#form, new File([photo.bytes], photo.name, { type: photo.type }))
		if (answered) return
		const at = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(savedAt)
		const discard = makeButton(this.#texts.discard, () => void this.#discard())
		const words = make('p', {}, fill(this.#texts.restored, { at }))
		this.prepend(make('div', { class: 'note', role: 'status' }, words, discard))
	}

	async #discard(): Promise<void> {
		this.#stop.abort()
		window.clearTimeout(this.#saving)
		await dropDraft(this.#edition)
		this.#form.reset()
		location.reload()
	}

	#saveSoon(): void {
		window.clearTimeout(this.#saving)
		this.#status.toggleAttribute('data-unsaved', true)
		this.#saving = window.setTimeout(() => void this.#save(), saveAfter)
	}

	async #save(): Promise<void> {
		window.clearTimeout(this.#saving)
		if (this.#stop.signal.aborted || !isBegun(this.#form)) return
		const saving = this.#saving
		const { edition = '', country = '', library = '' } = this.dataset
		const photo = photoIn(this.#form)
		const kept = await keepDraft({
			edition,
			savedAt: Date.now(),
			address: location.pathname + location.search,
			library,
			country,
			values: valuesOf(this.#form),
			photo: photo && { name: photo.name, type: photo.type, bytes: await photo.arrayBuffer() },
		})
		if (saving === this.#saving) this.#status.removeAttribute('data-unsaved')
		if (!this.#delivery) this.#status.textContent = kept ? this.#texts.kept : this.#texts['not-kept']
	}

	/** On a phone's keyboard "next" means the next field, not a form sent half filled in. */
	#goOn(event: KeyboardEvent): void {
		const field = event.target
		if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || !matchMedia('(pointer: coarse)').matches)
			return
		const isTyped = !['checkbox', 'radio', 'file'].includes(field.type)
		if (!isTyped) return
		event.preventDefault()
		const fields = [...this.#form.querySelectorAll<HTMLElement>('input:not([type=hidden], .sr), select, textarea')]
		fields
			.slice(fields.indexOf(field) + 1)
			.find((next) => next.checkVisibility?.() ?? true)
			?.focus()
	}

	#submit(event: SubmitEvent): void {
		event.preventDefault()
		if (!this.#delivery) void this.#send(event.submitter)
	}

	async #send(button: HTMLElement | null): Promise<void> {
		const delivery = new AbortController()
		this.#delivery = delivery
		button?.setAttribute('aria-disabled', 'true')
		await everythingReady()
		await this.#save()
		const body = new FormData(this.#form)
		body.set('photoKept', 'yes')
		this.#tell(this.#texts.sending, true)
		const answer = await deliver(this.#form.action, body, {
			signal: delivery.signal,
			progress: (share) => {
				this.#progress.value = share
				this.#tell(share < 1 ? this.#texts.sending : this.#texts.arrived, true)
			},
			waiting: (seconds) => this.#tell(fill(this.#texts.lost, { seconds: String(Math.max(1, seconds)) }), true),
		})
		button?.removeAttribute('aria-disabled')
		this.#delivery = null
		if (!answer) return this.#tell(delivery.signal.aborted ? this.#texts.cancelled : this.#texts.unreachable, false)
		if (new URL(answer.address).pathname.startsWith('/receipts/')) return this.#arrive(answer.address)
		this.#show(answer.html)
	}

	#tell(words: string, busy: boolean): void {
		if (this.#status.textContent !== words) this.#status.textContent = words
		this.#progress.hidden = !busy
		this.#cancel.hidden = !busy
	}

	async #arrive(receipt: string): Promise<void> {
		this.#stop.abort()
		window.clearTimeout(this.#saving)
		await dropDraft(this.#edition)
		location.replace(receipt)
	}

	/** As if the page had been loaded: errors beside their fields, the focus on their summary. */
	#show(html: string): void {
		const answered = new DOMParser().parseFromString(html, 'text/html')
		const main = answered.querySelector('main')
		if (!answered.querySelector('sending-form')) {
			const said = [...(main?.querySelectorAll('h1, p') ?? [])].map(({ textContent }) => textContent)
			this.#tell(said.join(' ') || this.#texts.unreachable, false)
			return
		}
		document.title = answered.title
		document.querySelector('main')?.replaceChildren(...(main?.childNodes ?? []))
		document.querySelector<HTMLElement>('main .summary')?.focus()
		if (!document.querySelector('main .summary')) window.scrollTo(0, 0)
	}
}

customElements.define('sending-form', SendingForm)
