import { fill, textsOf } from './texts.ts'

const second = 1_000
const longest = 60 * second

/**
 * Around the prizes' journeys: hears from the server that something changed, fetches the page anew and lets the stamps
 * of what is new fall. While nobody looks it hears nothing; cut off, it tries again ever more rarely.
 */
class LiveTracker extends HTMLElement {
	#line: EventSource | null = null
	#again: ReturnType<typeof setTimeout> | undefined
	#failures = 0
	#fetching: AbortController | null = null

	connectedCallback(): void {
		if (!('EventSource' in window)) return
		document.addEventListener('visibilitychange', this.#turn)
		this.#turn()
	}

	disconnectedCallback(): void {
		document.removeEventListener('visibilitychange', this.#turn)
		this.#hangUp()
	}

	#turn = (): void => {
		if (document.hidden) this.#hangUp()
		else if (!this.#line) this.#listen()
	}

	#hangUp(): void {
		clearTimeout(this.#again)
		this.#line?.close()
		this.#line = null
		this.#fetching?.abort()
		this.#show(false)
	}

	#listen(): void {
		const line = new EventSource(this.dataset.href ?? '')
		let isFirst = !this.dataset.heard
		this.#line = line
		line.onopen = () => {
			this.#failures = 0
			this.#show(true)
			// Something may have changed while nobody listened.
			if (!isFirst) void this.#refresh()
			isFirst = false
			this.dataset.heard = ''
		}
		line.onmessage = () => void this.#refresh()
		line.onerror = () => {
			this.#show(false)
			if (line.readyState !== EventSource.CLOSED) return
			this.#line = null
			clearTimeout(this.#again)
			this.#again = setTimeout(this.#turn, this.#pause())
		}
	}

	/** Refused or gone: two seconds, four … a minute, spread so that a crowd does not come back at once. */
	#pause(): number {
		this.#failures += 1
		return Math.min(longest, second * 2 ** this.#failures) * (0.5 + Math.random())
	}

	async #refresh(): Promise<void> {
		this.#fetching?.abort()
		const fetching = new AbortController()
		this.#fetching = fetching
		try {
			const answer = await fetch(location.href, { headers: { accept: 'text/html' }, signal: fetching.signal })
			if (!answer.ok) return
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
			const next = page.querySelector('live-tracker [data-journeys]')
			if (next) this.#swap(document.importNode(next, true))
		} catch {
			// The line is still there: the next word of it will bring everything.
		}
	}

	#swap(next: Element): void {
		const now = this.querySelector('[data-journeys]')
		if (!now || now.innerHTML === next.innerHTML) return
		const known = newsOf(now)
		const focused = now.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
		const fresh = [...next.querySelectorAll<HTMLElement>('[data-prize]')].filter(
			(prize) => known.get(prize.dataset.prize) !== prize.dataset.news,
		)
		for (const prize of fresh) {
			for (const stamp of prize.querySelectorAll<HTMLElement>('.stamp')) stamp.dataset.falls = 'true'
			prize.dataset.fresh = 'true'
		}
		now.replaceWith(next)
		if (focused) next.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
		this.#say(fresh.map((prize) => prize.dataset.said ?? '').join('; '))
	}

	#say(what: string): void {
		const status = this.querySelector('[role=status]')
		if (status && what) status.textContent = fill(textsOf<'news'>(this).news, { what })
	}

	#show(isLive: boolean): void {
		this.toggleAttribute('data-live', isLive)
	}
}

const newsOf = (journeys: Element): Map<string | undefined, string | undefined> =>
	new Map(
		[...journeys.querySelectorAll<HTMLElement>('[data-prize]')].map(({ dataset }) => [dataset.prize, dataset.news]),
	)

customElements.define('live-tracker', LiveTracker)
