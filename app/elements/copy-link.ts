import { textsOf } from './texts.ts'

/** Around a link: offers the share sheet where the device has one, else a button that copies the address. */
class CopyLink extends HTMLElement {
	connectedCallback(): void {
		const link = this.querySelector('a')
		if (!link) return
		const texts = textsOf<'share' | 'copy' | 'copied'>(this)
		const shares = typeof navigator.share === 'function'
		const button = document.createElement('button')
		button.type = 'button'
		button.className = 'button'
		button.textContent = shares ? texts.share : texts.copy
		button.addEventListener('click', async () => {
			if (shares) return navigator.share({ title: document.title, url: link.href }).catch(() => undefined)
			await navigator.clipboard.writeText(link.href)
			button.textContent = texts.copied
		})
		link.replaceWith(button)
	}
}

customElements.define('copy-link', CopyLink)
