import { lengthOf, tidy } from '#app/domain/submissions/tidy-text.ts'
import { make, pageLanguage } from './make.ts'
import { fill, textsOf } from './texts.ts'

const pause = 900

/** Around a text field: how much is missing or left, seen at once and said when the typing pauses. */
class CharacterCount extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
		if (!input) return
		const seen = make('p', { class: 'field__count', 'aria-hidden': 'true' })
		const said = make('p', { class: 'sr', role: 'status' })
		input.after(seen, said)
		let saying = 0
		const count = () => {
			seen.textContent = this.#wordsFor(input.value)
			window.clearTimeout(saying)
			saying = window.setTimeout(() => {
				said.textContent = document.activeElement === input ? seen.textContent : ''
			}, pause)
		}
		input.addEventListener('input', count)
		input.addEventListener('restored', count)
		seen.textContent = this.#wordsFor(input.value)
	}

	#wordsFor(text: string): string {
		const texts = textsOf<'missing' | 'left' | 'over'>(this)
		const [least, most] = [Number(this.dataset.least), Number(this.dataset.most)]
		const length = lengthOf(tidy(text))
		if (length === 0) return ''
		const [words, count] =
			length < least
				? [texts.missing, least - length]
				: length > most
					? [texts.over, length - most]
					: [texts.left, most - length]
		this.dataset.state = length > most ? 'over' : length < least ? 'missing' : 'left'
		return fill(words, { count: new Intl.NumberFormat(pageLanguage()).format(count) })
	}
}

customElements.define('character-count', CharacterCount)
