import {
	browserSupportsWebAuthn,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser'
import { make, makeButton } from './make.ts'
import { textsOf } from './texts.ts'

/** In a form, around the field that takes the answer: offers to ask an authenticator, and sends the form when it has answered. */
class PasskeyPrompt extends HTMLElement {
	connectedCallback(): void {
		const field = this.querySelector('input')
		if (!field?.form || !browserSupportsWebAuthn() || this.querySelector('button')) return
		const texts = textsOf<'button' | 'failed'>(this)
		const button = makeButton(texts.button, async () => {
			this.querySelector('.field__error')?.remove()
			button.disabled = true
			try {
				field.value = JSON.stringify(await this.ask())
				field.form?.submit()
			} catch {
				button.disabled = false
				this.append(make('p', { class: 'field__error', role: 'alert' }, texts.failed))
			}
		})
		this.append(button)
	}

	private ask(): Promise<unknown> {
		const asked: unknown = JSON.parse(this.dataset.asked ?? '{}')
		return this.dataset.deed === 'create'
			? startRegistration({ optionsJSON: asked as PublicKeyCredentialCreationOptionsJSON })
			: startAuthentication({ optionsJSON: asked as PublicKeyCredentialRequestOptionsJSON })
	}
}

customElements.define('passkey-prompt', PasskeyPrompt)
