import { isOutdated, type KeptVotes, keptOf } from './desk/kept.ts'
import { forgetOnSignOut } from './desk/leaving.ts'
import { Refusals } from './desk/refusals.ts'
import { Sending, type SendingState } from './desk/sending.ts'
import { make } from './make.ts'
import { textsOf } from './texts.ts'

type Texts = 'saving' | 'unsent' | 'refused' | 'back' | 'leave' | 'signed-out' | 'sign-in' | 'put-away'

/** Around pages that tell of ballots: first of all sends what is still kept on this device, then shows them anew. */
class UnsentVotes extends HTMLElement {
	readonly #stop = new AbortController()
	#kept: KeptVotes[] = []

	connectedCallback(): void {
		const texts = textsOf<Texts>(this)
		this.#kept = keptOf(this.dataset.person ?? '')
		const isUnsent = () => this.#kept.some(({ unsent }) => unsent.length > 0)
		window.addEventListener(
			'pageshow',
			({ persisted }) => persisted && !isUnsent() && isOutdated() && location.reload(),
			{
				signal: this.#stop.signal,
			},
		)
		forgetOnSignOut(isUnsent, texts.leave, this.#stop.signal)
		const refusals = new Refusals(texts)
		this.prepend(refusals.note)
		if (!isUnsent()) {
			if (isOutdated()) location.reload()
			return
		}

		const note = make('p', { class: 'note', 'data-tone': 'warn', role: 'status' })
		this.prepend(note)
		// What stands on the page is older than what is being sent: it must not be cast.
		for (const form of this.querySelectorAll('form')) form.inert = true
		const say = (state: SendingState) => {
			if (state === 'saved') {
				if (!isUnsent()) location.reload()
				return
			}
			note.textContent = texts[state]
		}
		for (const kept of this.#kept) {
			const listener = {
				state: say,
				saved: () => {},
				refused: ({ code }: { code: string }, sentence: string) => refusals.add(code, sentence),
			}
			new Sending(kept, listener, this.#stop.signal).now()
		}
	}

	disconnectedCallback(): void {
		this.#stop.abort()
	}
}

customElements.define('unsent-votes', UnsentVotes)
