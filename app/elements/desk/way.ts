import { pageLanguage } from '../make.ts'
import { fill } from '../texts.ts'

/** The way one goes through the cards, as it was when the page came, and the links that lead along it. */
export class DeskWay {
	readonly codes: readonly string[]
	readonly #order: readonly string[]
	readonly #desk: HTMLElement
	readonly #place: string

	constructor(desk: HTMLElement, place: string) {
		const { code = '', order = '', way = order } = desk.dataset
		this.#desk = desk
		this.#place = place
		this.#order = order.split(' ')
		const codes = way.split(' ').filter(Boolean)
		if (!codes.includes(code)) codes.splice(this.#placeBetween(codes), 0, code)
		this.codes = codes
	}

	/** The one before, the one after, and the one after that. */
	around(code: string): readonly [string | undefined, string | undefined, string | undefined] {
		const at = this.codes.indexOf(code)
		return [this.codes[at - 1], this.codes[at + 1], this.codes[at + 2]]
	}

	/** Where the link leads; after the last card to the review. */
	address(where: 'before' | 'after', code: string | undefined): string {
		return this.#link(code ? where : 'review')?.href ?? ''
	}

	show(code: string): void {
		const { base = '', query = '' } = this.#desk.dataset
		const [before, after] = this.around(code)
		for (const [where, to] of [
			['before', before],
			['after', after],
		] as const) {
			const link = this.#link(where)
			if (link) link.hidden = !to
			if (link && to) link.href = `${base}/entries/${to}${query}`
		}
		const review = this.#link('review')
		if (review) review.hidden = after !== undefined
		const number = new Intl.NumberFormat(pageLanguage())
		const place = this.#desk.querySelector('[data-place]')
		const words = { place: number.format(this.#order.indexOf(code) + 1), count: number.format(this.#order.length) }
		if (place) place.textContent = fill(this.#place, words)
	}

	#link(where: string): HTMLAnchorElement | null {
		return this.#desk.querySelector(`[data-go=${where}]`)
	}

	/** Where the card belongs that the filter no longer shows. */
	#placeBetween(codes: readonly string[]): number {
		const before = this.#link('before')?.href.match(/entries\/([^/?]+)/)?.[1]
		return before ? codes.indexOf(before) + 1 : 0
	}
}
