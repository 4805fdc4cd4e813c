import type { Region, TypedRegion } from '#app/domain/submissions/region.ts'

export function make<Name extends 'div' | 'ol' | 'li' | 'p' | 'span' | 'button'>(
	name: Name,
	className: string,
	text = '',
) {
	const made = document.createElement(name)
	made.className = className
	made.textContent = text
	return made
}

const svg = 'http://www.w3.org/2000/svg'

/** What lies over an area of the photo: it takes the focus and the pointer. */
export function areaButton(at: number): HTMLButtonElement {
	const button = make('button', 'blur__area')
	button.type = 'button'
	button.setAttribute('aria-describedby', 'blur-help')
	button.append(make('span', '', String(at + 1)), make('span', 'blur__corner'))
	return button
}

export function place(area: Element | undefined, region: Region, name: string): void {
	if (!(area instanceof HTMLElement)) return
	area.setAttribute('aria-label', name)
	for (const [side, share] of [
		['left', region.x],
		['top', region.y],
		['width', region.width],
		['height', region.height],
	] as const)
		area.style.setProperty(side, `${share * 100}%`)
}

/** An area's line in the list: to it, or away with it. */
export function areaItem(remove: string, removeShort: string, go: () => void, drop: () => void): HTMLLIElement {
	const [label, away] = [make('button', 'button'), make('button', 'button', removeShort)]
	for (const [button, act] of [
		[label, go],
		[away, drop],
	] as const) {
		button.type = 'button'
		button.dataset.look = 'quiet'
		button.addEventListener('click', act)
	}
	away.setAttribute('aria-label', remove)
	const item = make('li', '')
	item.append(label, away)
	return item
}

/** Only there the hazy copy of the photo is seen. */
export function clipTo(
	path: Element | null,
	regions: readonly Region[],
	photo: { width: number; height: number },
): void {
	path?.replaceChildren(
		...regions.map((region) => {
			const rectangle = document.createElementNS(svg, 'rect')
			rectangle.setAttribute('x', String(region.x * photo.width))
			rectangle.setAttribute('y', String(region.y * photo.height))
			rectangle.setAttribute('width', String(region.width * photo.width))
			rectangle.setAttribute('height', String(region.height * photo.height))
			return rectangle
		}),
	)
}

/** The four hidden fields with which an area is sent. */
export function fieldsOf(row: TypedRegion): HTMLSpanElement {
	const fields = make('span', 'blur-burn__row')
	for (const [name, value] of Object.entries(row)) {
		const field = document.createElement('input')
		field.type = 'hidden'
		Object.assign(field, { name, value })
		fields.append(field)
	}
	return fields
}
