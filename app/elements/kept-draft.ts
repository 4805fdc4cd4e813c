import { dropDraft, findDraft } from './drafts.ts'
import { make, makeButton, pageLanguage } from './make.ts'
import { fill, textsOf } from './texts.ts'

/** Where a library is chosen: leads back to what was begun on this device. */
class KeptDraft extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const { edition = '' } = this.dataset
		const draft = await findDraft(edition)
		if (!draft) return
		const texts = textsOf<'begun' | 'continue' | 'discard'>(this)
		const at = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
			draft.savedAt,
		)
		const discard = makeButton(texts.discard, async () => {
			await dropDraft(edition)
			this.replaceChildren()
		})
		const link = make('a', { class: 'button', 'data-look': 'main', href: draft.address }, texts.continue)
		const words = make('p', {}, fill(texts.begun, { at, library: draft.library }))
		this.replaceChildren(make('div', { class: 'note' }, words, make('div', { class: 'row' }, link, discard)))
	}
}

customElements.define('kept-draft', KeptDraft)
