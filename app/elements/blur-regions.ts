import {
	inPercent,
	mostRegions,
	moved,
	onPhoto,
	type Region,
	resized,
	spanned,
} from '#app/domain/submissions/region.ts'
import { readRegions, typedRegions } from '#app/domain/submissions/region-form.ts'
import { areaButton, areaItem, clipTo, fieldsOf, make, place } from './areas.ts'
import { fill, textsOf } from './texts.ts'

type Text = 'area' | 'remove' | 'remove-short' | 'add' | 'help' | 'none' | 'full'
interface Place {
	readonly x: number
	readonly y: number
}

const step = 0.01
/** A tap is no area. */
const drawnAtLeast = 0.02
const arrows: Readonly<Record<string, Place>> = {
	ArrowLeft: { x: -step, y: 0 },
	ArrowRight: { x: step, y: 0 },
	ArrowUp: { x: 0, y: -step },
	ArrowDown: { x: 0, y: step },
}

/** Around a photo and the forms of its areas: areas are drawn, moved and sized by pointer or by keys. */
class BlurRegions extends HTMLElement {
	#regions: Region[] = []
	readonly #surface = make('div', 'blur__surface')
	readonly #list = make('ol', 'blur-list')
	readonly #none = make('p', 'soft')
	readonly #add = make('button', 'button')

	get #texts() {
		return textsOf<Text>(this)
	}
	get #photo() {
		return this.querySelector<SVGSVGElement>('.blur__photo')
	}
	get #burn() {
		return this.querySelector<HTMLFormElement>('.blur-burn')
	}

	connectedCallback(): void {
		// Its script may be here before the markup inside it.
		if (document.readyState !== 'loading') this.#start()
		else document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true })
	}

	#start(): void {
		const rows = this.querySelector('.blur-rows')
		if (!this.#photo || !this.#burn || !rows) return
		const read = readRegions(typedRegions(new FormData(this.#burn)))
		if (read.ok) this.#regions = read.value
		this.querySelector('.blur__outlines')?.remove()
		this.#photo.after(this.#surface)
		const help = make('p', 'soft small', this.#texts.help)
		help.id = 'blur-help'
		this.#none.textContent = this.#texts.none
		this.#add.type = 'button'
		this.#add.addEventListener('click', () => this.#append({ x: 0.35, y: 0.35, width: 0.3, height: 0.3 }))
		rows.replaceWith(help, this.#list, this.#none, this.#add)
		this.#surface.addEventListener('pointerdown', (event) => this.#draw(event))
		this.#surface.addEventListener('keydown', (event) => this.#press(event))
		this.#rebuild()
	}

	/** Numbers and names follow from the order, so all of them are made anew. */
	#rebuild(focus?: number): void {
		this.#surface.replaceChildren(...this.#regions.map((_, at) => areaButton(at)))
		this.#list.replaceChildren(
			...this.#regions.map((_, at) =>
				areaItem(
					fill(this.#texts.remove, { number: String(at + 1) }),
					this.#texts['remove-short'],
					() => this.#focus(at),
					() => this.#remove(at),
				),
			),
		)
		this.#show()
		if (focus !== undefined) this.#focus(focus)
	}

	#show(): void {
		const { width = 1, height = 1 } = this.#photo?.viewBox.baseVal ?? {}
		clipTo(this.querySelector('clipPath'), this.#regions, { width, height })
		for (const [at, region] of this.#regions.entries()) {
			const name = fill(this.#texts.area, { number: String(at + 1), ...inPercent(region) })
			place(this.#surface.children[at], region, name)
			const label = this.#list.children[at]?.querySelector('button')
			if (label) label.textContent = name
		}
		for (const row of this.#burn?.querySelectorAll('.blur-burn__row') ?? []) row.remove()
		this.#burn?.append(...this.#regions.map((region) => fieldsOf(inPercent(region))))
		this.#burn?.toggleAttribute('hidden', this.#regions.length === 0)
		this.#none.toggleAttribute('hidden', this.#regions.length > 0)
		const full = this.#regions.length >= mostRegions
		this.#add.toggleAttribute('disabled', full)
		this.#add.textContent = full ? this.#texts.full : this.#texts.add
	}

	#append(region: Region): void {
		if (this.#regions.length >= mostRegions) return
		this.#regions.push(onPhoto(region))
		this.#rebuild(this.#regions.length - 1)
	}

	#remove(at: number): void {
		this.#regions.splice(at, 1)
		if (this.#regions.length > 0) this.#rebuild(Math.max(0, at - 1))
		else {
			this.#rebuild()
			this.#add.focus()
		}
	}

	#focus(at: number): void {
		const area = this.#surface.children[at]
		if (area instanceof HTMLElement) area.focus()
	}

	#change(at: number, change: (region: Region) => Region): void {
		const region = this.#regions[at]
		if (!region) return
		this.#regions[at] = change(region)
		this.#show()
	}

	#press(event: KeyboardEvent): void {
		const at = this.#areaOf(event.target)
		const arrow = arrows[event.key]
		if (at === null || (!arrow && event.key !== 'Delete' && event.key !== 'Backspace')) return
		event.preventDefault()
		if (!arrow) this.#remove(at)
		else this.#change(at, (region) => (event.shiftKey ? resized : moved)(region, arrow.x, arrow.y))
	}

	#areaOf(target: EventTarget | null): number | null {
		const area = target instanceof Element ? target.closest('.blur__area') : null
		return area ? [...this.#surface.children].indexOf(area) : null
	}

	#placeOf(event: PointerEvent): Place {
		const { left, top, width, height } = this.#surface.getBoundingClientRect()
		return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
	}

	/** From an empty place a new area grows; an area moves with its middle and changes its size at its corner. */
	#draw(down: PointerEvent): void {
		if (down.button !== 0) return
		const from = this.#placeOf(down)
		const held = this.#areaOf(down.target)
		const isNew = held === null
		if (isNew) {
			if (this.#regions.length >= mostRegions) return
			down.preventDefault()
			this.#append({ ...from, width: 0, height: 0 })
		}
		const at = held ?? this.#regions.length - 1
		const before = this.#regions[at]
		if (!before) return
		const byCorner = down.target instanceof Element && down.target.closest('.blur__corner') !== null
		const drag = (event: PointerEvent) => {
			const to = this.#placeOf(event)
			const [right, lower] = [to.x - from.x, to.y - from.y]
			this.#change(at, () => (isNew ? spanned(from, to) : (byCorner ? resized : moved)(before, right, lower)))
		}
		const drop = () => {
			this.#surface.removeEventListener('pointermove', drag)
			const { width = 0, height = 0 } = this.#regions[at] ?? {}
			if (isNew && Math.max(width, height) < drawnAtLeast) this.#remove(at)
		}
		this.#surface.setPointerCapture(down.pointerId)
		this.#surface.addEventListener('pointermove', drag)
		for (const end of ['pointerup', 'pointercancel'] as const) this.#surface.addEventListener(end, drop, { once: true })
	}
}

customElements.define('blur-regions', BlurRegions)
