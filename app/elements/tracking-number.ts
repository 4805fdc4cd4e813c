import { carrierOf, isCarrier } from '#app/domain/prizes/carrier.ts'
import { checkTrackingNumber } from '#app/domain/prizes/tracking-number.ts'
import { make } from './make.ts'
import { fill, textsOf } from './texts.ts'

type Finding = 'fits' | 'unlike' | 'check-digit' | 'characters'

const pause = 900

/** Around a carrier and a number: says while it is typed whether the number can be one of that carrier's. */
class TrackingNumber extends HTMLElement {
	connectedCallback(): void {
		const carrier = this.querySelector('select')
		const input = this.querySelector<HTMLInputElement>('input[name="trackingNumber"]')
		if (!carrier || !input) return
		const said = make('p', { role: 'status' })
		input.after(said)
		const texts = textsOf<Finding>(this)
		const say = (finding: Finding | null) => {
			const code = carrier.value
			const name = isCarrier(code) ? carrierOf(code).name : ''
			said.className = finding === 'fits' ? 'field__count' : 'field__error'
			said.dataset.state = finding ?? ''
			said.textContent = finding ? fill(texts[finding], { carrier: name }) : ''
			const impossible = finding === 'check-digit' || finding === 'characters'
			input.setCustomValidity(impossible ? (said.textContent ?? '') : '')
		}
		let waiting = 0
		const look = (patience: number) => {
			window.clearTimeout(waiting)
			const finding = findingOf(carrier.value, input.value)
			// Half a number looks unlike any: nobody is told so in the middle of a word.
			if (finding !== 'unlike') return say(finding)
			say(null)
			waiting = window.setTimeout(() => say(finding), patience)
		}
		input.addEventListener('input', () => look(pause))
		input.addEventListener('change', () => look(0))
		carrier.addEventListener('change', () => look(0))
		look(0)
	}
}

function findingOf(carrier: string, typed: string): Finding | null {
	if (!isCarrier(carrier)) return null
	const checked = checkTrackingNumber(carrier, typed)
	if (checked.ok) return checked.value.warning ? 'unlike' : 'fits'
	if (checked.reason === 'tracking-number-empty') return null
	return checked.reason === 'tracking-number-check-digit' ? 'check-digit' : 'characters'
}

customElements.define('tracking-number', TrackingNumber)
