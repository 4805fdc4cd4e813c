import { textsOf } from './texts.ts'

type Text = 'share' | 'copy' | 'copied' | 'by-hand'

/** Around a field with an address: offers the share sheet on a phone, else a button that copies. */
class CopyLink extends HTMLElement {
	connectedCallback(): void {
		const field = this.querySelector('input')
		if (!field || this.querySelector('button')) return
		const texts = textsOf<Text>(this)
		const said = document.createElement('span')
		said.className = 'share__said'
		said.setAttribute('role', 'status')
		const sheet = { title: this.dataset.title ?? document.title, url: field.value }
		const button = canShare(sheet)
			? buttonSaying(texts.share, () => share(sheet))
			: buttonSaying(texts.copy, async () => {
					said.textContent = '' // or a second copy would be silent
					said.textContent = (await copy(field)) ? texts.copied : texts['by-hand']
				})
		field.after(button)
		this.append(said)
	}
}

const canShare = (sheet: ShareData): boolean =>
	matchMedia('(pointer: coarse)').matches && navigator.canShare?.(sheet) === true

/** Whoever closes the sheet again has changed their mind, which is nothing to speak of. */
const share = (sheet: ShareData) => navigator.share(sheet).catch(() => undefined)

/** Where copying is not allowed, the address stands selected. */
async function copy(field: HTMLInputElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(field.value)
		return true
	} catch {
		field.focus()
		field.select()
		return false
	}
}

function buttonSaying(text: string, act: () => void): HTMLButtonElement {
	const button = document.createElement('button')
	button.type = 'button'
	button.className = 'button'
	button.textContent = text
	button.addEventListener('click', act)
	return button
}

customElements.define('copy-link', CopyLink)
