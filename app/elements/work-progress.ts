import { fill, textsOf } from './texts.ts'

interface Progress {
	readonly state: string
	readonly stopped: boolean
	readonly done: number
	readonly total: number
}

const pause = 1_000

/** Around a progress bar: asks how far the work is, and loads the page again when it is over. */
class WorkProgress extends HTMLElement {
	#timer: ReturnType<typeof setTimeout> | undefined

	connectedCallback(): void {
		this.#later()
	}

	disconnectedCallback(): void {
		clearTimeout(this.#timer)
	}

	#later(): void {
		this.#timer = setTimeout(() => void this.#look().catch(() => this.#later()), pause)
	}

	/** Without an answer the next question is asked just the same: the work goes on by itself. */
	async #look(): Promise<void> {
		const answer = await fetch(this.dataset.href ?? '', { headers: { accept: 'application/json' } })
		if (!answer.ok) return this.#later()
		const progress: Progress = await answer.json()
		if (progress.state !== this.dataset.state || progress.stopped) return location.reload()
		this.#show(progress)
		this.#later()
	}

	#show({ done, total }: Progress): void {
		const bar = this.querySelector('progress')
		const said = this.querySelector('[data-said]')
		if (bar && total > 0) {
			bar.max = total
			bar.value = done
		}
		const number = new Intl.NumberFormat(document.documentElement.lang)
		const texts = textsOf<'of'>(this)
		if (said && total > 0) said.textContent = fill(texts.of, { done: number.format(done), total: number.format(total) })
	}
}

customElements.define('work-progress', WorkProgress)
