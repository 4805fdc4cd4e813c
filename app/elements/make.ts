/** A piece of markup; attributes that are false are left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string | boolean>> = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name)
	for (const [key, value] of Object.entries(attributes))
		if (value !== false) element.setAttribute(key, value === true ? '' : value)
	element.append(...children)
	return element
}

/** A button that does something on the page. */
export function makeButton(text: string, press: () => void, look = 'plain'): HTMLButtonElement {
	const button = make('button', { type: 'button', class: 'button', 'data-look': look }, text)
	button.addEventListener('click', press)
	return button
}

/** The language of the page, for numbers and times. */
export const pageLanguage = (): string => document.documentElement.lang || 'en'
