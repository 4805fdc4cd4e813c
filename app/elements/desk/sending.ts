import type { KeptVotes, Unsent } from './kept.ts'

export interface Saved {
	readonly savedAt: string
	readonly answered?: number
	readonly wanted?: number
	readonly ticked?: number
}
export type SendingState = 'saved' | 'saving' | 'unsent' | 'signed-out'

export interface Listener {
	readonly state: (state: SendingState) => void
	readonly saved: (change: Unsent, saved: Saved) => void
	/** It will never be taken, and this is why. */
	readonly refused: (change: Unsent, sentence: string) => void
}

const patience = 20_000
const longestPause = 30_000
/** The server had no place or no time just now: it was not taken, and may be asked again. */
const isPassing = (status: number) => status === 429 || status === 408 || status >= 500

/** Sends what is kept, one after the other and in order, until everything has come through. */
export class Sending {
	readonly #kept: KeptVotes
	readonly #listener: Listener
	readonly #stop: AbortSignal
	#busy = false
	#tried = 0
	#again = 0

	constructor(kept: KeptVotes, listener: Listener, stop: AbortSignal) {
		this.#kept = kept
		this.#listener = listener
		this.#stop = stop
		window.addEventListener('online', () => this.now(), { signal: stop })
		stop.addEventListener('abort', () => window.clearTimeout(this.#again))
	}

	/** At once, and not in a while. */
	now(): void {
		this.#tried = 0
		void this.send()
	}

	async send(): Promise<void> {
		if (this.#busy || this.#stop.aborted) return
		this.#busy = true
		window.clearTimeout(this.#again)
		try {
			for (let change = this.#first; change; change = this.#first) {
				this.#listener.state('saving')
				const response = await this.#post(change)
				if (!response || isPassing(response.status)) return this.#later()
				if (response.status === 401) return this.#listener.state('signed-out')
				this.#tried = 0
				await this.#take(change, response)
			}
			this.#listener.state('saved')
		} finally {
			this.#busy = false
		}
	}

	get #first(): Unsent | undefined {
		return this.#kept.unsent[0]
	}

	async #take(change: Unsent, response: Response): Promise<void> {
		const answer = await response.json().catch(() => ({}))
		this.#kept.drop(change)
		if (response.ok) this.#listener.saved(change, answer as Saved)
		else this.#listener.refused(change, (answer as { sentence?: string }).sentence ?? String(response.status))
	}

	/** Null where nobody answers. */
	async #post({ code, kind, body }: Unsent): Promise<Response | null> {
		if (!navigator.onLine) return null
		return fetch(`${this.#kept.base}/entries/${code}/${kind}`, {
			method: 'POST',
			body: new URLSearchParams(body),
			headers: { accept: 'application/json' },
			// Goes on when the page is left.
			keepalive: true,
			signal: AbortSignal.timeout(patience),
		}).catch(() => null)
	}

	#later(): void {
		this.#listener.state('unsent')
		this.#tried += 1
		this.#again = window.setTimeout(() => void this.send(), Math.min(longestPause, 1_000 * 2 ** this.#tried))
	}
}
