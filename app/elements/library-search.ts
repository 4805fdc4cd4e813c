import { suggestLibraries } from './suggestions.ts'
import { textsOf } from './texts.ts'

/** Around a search for libraries: suggestions while typing. */
class LibrarySearch extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector<HTMLInputElement>('input[name=q]')
		const chosen = this.querySelector<HTMLSelectElement>('select[name=country]')
		if (!input) return
		const all = (this.dataset.countries ?? '').split(' ').filter(Boolean)
		const countries = () => (chosen?.value ? [chosen.value] : all)
		suggestLibraries(input, countries, textsOf<'suggestions' | 'suggested' | 'none'>(this))
	}
}

customElements.define('library-search', LibrarySearch)
