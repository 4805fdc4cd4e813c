import { askForLibraries, type ListedLibrary, submitAddress } from './library-list.ts'
import { make } from './make.ts'
import { fill } from './texts.ts'

const listId = 'library-suggestions'
const pause = 150
const leastWords = 2

type Texts = Readonly<Record<'suggestions' | 'suggested' | 'none', string>>

/** Makes a search field a combobox: arrows move, Enter takes, Escape closes; without a choice it searches as before. */
export function suggestLibraries(input: HTMLInputElement, countries: () => readonly string[], texts: Texts): void {
	const list = make('ul', {
		id: listId,
		role: 'listbox',
		class: 'suggestions',
		'aria-label': texts.suggestions,
		hidden: true,
	})
	const said = make('p', { role: 'status', class: 'sr' })
	input.after(list, said)
	for (const [name, value] of Object.entries({
		role: 'combobox',
		autocomplete: 'off',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': listId,
	}))
		input.setAttribute(name, value)

	let asking = new AbortController()
	let waiting = 0
	let active = -1
	const options = () => [...list.children] as HTMLElement[]
	const go = (option: HTMLElement | undefined) =>
		option?.dataset.slug && location.assign(submitAddress(option.dataset.slug))

	function mark(at: number): void {
		active = at
		for (const [place, option] of options().entries()) option.setAttribute('aria-selected', String(place === at))
		const marked = options()[at]
		if (marked) {
			input.setAttribute('aria-activedescendant', marked.id)
			marked.scrollIntoView({ block: 'nearest' })
		} else input.removeAttribute('aria-activedescendant')
	}
	function show(libraries: readonly ListedLibrary[]): void {
		list.replaceChildren(...libraries.map(optionOf))
		list.hidden = libraries.length === 0
		input.setAttribute('aria-expanded', String(libraries.length > 0))
		mark(-1)
	}
	async function ask(): Promise<void> {
		asking.abort()
		asking = new AbortController()
		const { signal } = asking
		const words = input.value.trim()
		if (words.length < leastWords) {
			said.textContent = ''
			return show([])
		}
		const found = await askForLibraries(words, countries(), signal).catch(() => null)
		if (signal.aborted || !found) return
		show(found)
		said.textContent = found.length > 0 ? fill(texts.suggested, { count: String(found.length) }) : texts.none
	}

	input.addEventListener('input', () => {
		window.clearTimeout(waiting)
		waiting = window.setTimeout(() => void ask(), pause)
	})
	input.addEventListener('keydown', (event) => {
		const count = options().length
		if (list.hidden || count === 0) return
		if (event.key === 'ArrowDown') mark((active + 1) % count)
		else if (event.key === 'ArrowUp') mark(active <= 0 ? count - 1 : active - 1)
		else if (event.key === 'Enter' && active >= 0) go(options()[active])
		else if (event.key === 'Escape') show([])
		else return
		event.preventDefault()
	})
	input.addEventListener('blur', () => show([]))
	// Before the field loses the focus and the list goes.
	list.addEventListener('pointerdown', (event) => event.preventDefault())
	list.addEventListener('click', (event) =>
		go((event.target as Element).closest<HTMLElement>('[role=option]') ?? undefined),
	)
}

const optionOf = ({ slug, name, place, country }: ListedLibrary, at: number): HTMLElement =>
	make(
		'li',
		{ id: `${listId}-${at}`, role: 'option', 'data-slug': slug, 'aria-selected': 'false' },
		make('b', {}, name),
		` ${place}, ${country}`,
	)
