import { makeButton } from './make.ts'
import { textsOf } from './texts.ts'

/** Around a number: one fewer, one more, for thumbs. */
class NumberStepper extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector<HTMLInputElement>('input[type=number]')
		if (!input) return
		const texts = textsOf<'fewer' | 'more'>(this)
		const step = (by: 1 | -1) => () => {
			if (by > 0) input.stepUp()
			else input.stepDown()
			input.dispatchEvent(new Event('input', { bubbles: true }))
		}
		const fewer = makeButton('−', step(-1))
		const more = makeButton('+', step(1))
		fewer.ariaLabel = texts.fewer
		more.ariaLabel = texts.more
		const row = document.createElement('div')
		row.className = 'number-stepper__row'
		input.replaceWith(row)
		row.append(fewer, input, more)
	}
}

customElements.define('number-stepper', NumberStepper)
