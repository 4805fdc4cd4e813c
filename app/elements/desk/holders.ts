import type { EntryAnswer } from './answer.ts'

interface Holder {
	readonly code: string
	readonly title: string
}

/** By points: who holds which place, as far as this page knows. */
export class PlaceHolders {
	readonly #holders: Map<number, Holder>

	constructor(known = '{}') {
		this.#holders = new Map(
			Object.entries(JSON.parse(known) as Record<string, Holder>).map(([at, of]) => [Number(at), of]),
		)
	}

	/** Gives the place, or none; answers who loses it. */
	give(answer: Pick<EntryAnswer, 'code' | 'title'>, place: number | null): Holder | null {
		const loser = place ? this.#holders.get(place) : undefined
		for (const [at, { code }] of this.#holders) if (code === answer.code) this.#holders.delete(at)
		if (place) this.#holders.set(place, { code: answer.code, title: answer.title })
		return loser && loser.code !== answer.code ? loser : null
	}

	show({ section, code }: EntryAnswer): void {
		for (const slot of section.querySelectorAll<HTMLElement>('[data-holder]')) {
			const holder = this.#holders.get(Number(slot.dataset.holder))
			slot.textContent = holder && holder.code !== code ? holder.title : ''
		}
	}
}
