/** So many cards come with one request, and so many lie ready on either side. */
const handful = 15
const all = 60
const ahead = 30
const behind = 10

/** Cards that lie ready in this page's memory, and nowhere else; each is the markup that its own page would show. */
export class EntryPile {
	readonly #base: string
	readonly #query: string
	readonly #way: readonly string[]
	readonly #cards = new Map<string, HTMLElement>()
	readonly #pictures: HTMLImageElement[] = []
	#fetching = false

	constructor({ base, query, way }: { base: string; query: string; way: readonly string[] }) {
		this.#base = base
		this.#query = query
		this.#way = way
	}

	put(code: string, card: HTMLElement): void {
		this.#cards.set(code, card)
	}

	get(code: string): HTMLElement | undefined {
		return this.#cards.get(code)
	}

	/** Fetches what may be wanted from here on, a handful at a time; without an answer it is tried with the next step. */
	async fill(code: string): Promise<void> {
		if (this.#fetching || !navigator.onLine) return
		this.#fetching = true
		try {
			for (let missing = this.#missing(code); missing.length > 0; missing = this.#missing(code))
				await this.#fetch(missing.slice(0, handful))
		} catch {
			// No connection just now.
		} finally {
			this.#fetching = false
		}
	}

	/** In the sizes in which they will be shown, so that no byte comes twice. */
	showSoon(codes: readonly (string | undefined)[]): void {
		const { connection } = navigator as { connection?: { saveData?: boolean } }
		if (connection?.saveData) return
		for (const code of codes) {
			const source = code && this.#cards.get(code)?.querySelector<HTMLSourceElement>('source[type="image/webp"]')
			if (!source || this.#pictures.some(({ srcset }) => srcset === source.srcset)) continue
			const picture = new Image()
			picture.sizes = source.sizes
			picture.srcset = source.srcset
			this.#pictures.push(picture)
		}
	}

	#missing(code: string): string[] {
		const at = this.#way.indexOf(code)
		const wanted =
			this.#way.length <= all
				? [...this.#way.slice(at), ...this.#way.slice(0, at).toReversed()]
				: [...this.#way.slice(at, at + ahead + 1), ...this.#way.slice(Math.max(0, at - behind), at).toReversed()]
		return wanted.filter((each) => !this.#cards.has(each))
	}

	async #fetch(codes: readonly string[]): Promise<void> {
		const wanted = new URLSearchParams(this.#query)
		for (const code of codes) wanted.append('code', code)
		const response = await fetch(`${this.#base}/cards?${wanted}`, { signal: AbortSignal.timeout(20_000) })
		if (!response.ok || response.redirected) throw new Error('no cards')
		const sheets = new DOMParser().parseFromString(await response.text(), 'text/html')
		for (const card of sheets.querySelectorAll<HTMLElement>('[data-entry]')) {
			const code = card.dataset.entry ?? ''
			if (!this.#cards.has(code)) this.#cards.set(code, card)
		}
		// What has left the ballot meanwhile is not asked for again.
		for (const code of codes) if (!this.#cards.has(code)) throw new Error('gone')
	}
}
