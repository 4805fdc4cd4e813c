import type { RecountStep } from '#app/domain/results/recount-steps.ts'
import { make, makeButton } from './make.ts'
import { shownStep } from './recounted.ts'
import { fill, textsOf } from './texts.ts'

type Texts = 'start' | 'choose' | 'choose-hint' | 'counting' | 'counted' | 'failed'

/**
 * Around the links to the published files (`a[data-bundle]`): counts one of them, or a file from the disk, in this
 * browser, and shows the work.
 */
class ResultRecount extends HTMLElement {
	#worker: Worker | undefined
	readonly #work = make('div', { class: 'recount__work' })
	readonly #status = make('p', { class: 'recount__status', role: 'status' })

	connectedCallback(): void {
		if (!('Worker' in window) || this.contains(this.#work)) return
		const texts = textsOf<Texts>(this)
		for (const [i, link] of this.querySelectorAll<HTMLAnchorElement>('a[data-bundle]').entries()) {
			const fetched = () => fetch(link.href).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
			const button = makeButton(
				texts.start,
				() => void this.#count(link.dataset.bundle ?? '', fetched),
				i ? 'plain' : 'main',
			)
			button.setAttribute('aria-describedby', link.parentElement?.id ?? '')
			link.before(button)
		}
		this.append(this.#fileField(texts), this.#status, this.#work)
	}

	disconnectedCallback(): void {
		this.#worker?.terminate()
	}

	#fileField(texts: Readonly<Record<Texts, string>>): HTMLElement {
		const input = make('input', { type: 'file', class: 'input', accept: '.json,.gz,application/json' })
		input.addEventListener('change', () => {
			const [file] = input.files ?? []
			if (file) void this.#count(file.name, () => textIn(file))
		})
		const hint = make('span', { class: 'small soft' }, texts['choose-hint'])
		return make('label', { class: 'recount__file' }, make('span', {}, texts.choose), input, hint)
	}

	async #count(name: string, read: () => Promise<string>): Promise<void> {
		const texts = textsOf<Texts>(this)
		this.#worker?.terminate()
		this.#status.textContent = fill(texts.counting, { name })
		const list = make('ol', { class: 'chain' })
		this.#work.replaceChildren(list)
		try {
			const text = await read()
			const worker = new Worker(this.dataset.worker ?? '', { type: 'module' })
			this.#worker = worker
			let names: Readonly<Record<string, string>> = {}
			worker.onerror = () => this.#fail()
			worker.onmessage = ({ data }: MessageEvent<RecountStep>) => {
				if (data.step === 'read') names = data.names
				const shown = shownStep(data, names, textsOf(this))
				if (shown.item) list.append(shown.item)
				if (!shown.verdict) return
				this.#work.append(shown.verdict)
				this.#status.textContent = fill(texts.counted, { name, verdict: shown.word ?? '' })
				worker.terminate()
			}
			worker.postMessage(text)
		} catch {
			this.#fail()
		}
	}

	#fail(): void {
		this.#worker?.terminate()
		this.#work.replaceChildren()
		this.#status.textContent = textsOf<Texts>(this).failed
	}
}

const textIn = (file: File): Promise<string> =>
	file.name.endsWith('.gz')
		? new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()
		: file.text()

customElements.define('result-recount', ResultRecount)
