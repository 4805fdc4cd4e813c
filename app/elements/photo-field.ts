import { holdSending } from './held-work.ts'
import { make, makeButton, pageLanguage } from './make.ts'
import { shrink } from './shrink.ts'
import { fill, textsOf } from './texts.ts'

type Texts = 'camera' | 'gallery' | 'preparing' | 'ready' | 'drawn' | 'as-it-is' | 'too-large'

const megabyte = 1024 * 1024

/** Around a file input: camera and gallery, the picture at once, and made smaller before it travels. */
class PhotoField extends HTMLElement {
	readonly #texts = () => textsOf<Texts>(this)
	readonly #status = make('p', { role: 'status', class: 'field__hint' })
	readonly #figure = make('figure', { class: 'photo-field__preview', hidden: true })
	#address = ''

	connectedCallback(): void {
		const input = this.querySelector<HTMLInputElement>('input[type=file]')
		if (!input || typeof DataTransfer !== 'function') return
		const texts = this.#texts()
		const described = input.getAttribute('aria-describedby')
		const gallery = makeButton(texts.gallery, () => input.click())
		const buttons = make('div', { class: 'row' }, gallery)
		const row = make('div', { class: 'photo-field__row' }, buttons, this.#status)
		if (described) gallery.setAttribute('aria-describedby', described)
		if (matchMedia('(pointer: coarse)').matches) buttons.prepend(this.#camera(input, texts.camera))

		input.classList.add('sr')
		input.tabIndex = -1
		input.addEventListener('focus', () => (buttons.firstElementChild as HTMLElement).focus())
		input.addEventListener('change', () => input.files?.[0] && this.#take(input, input.files[0]))
		input.addEventListener('restored', () => input.files?.[0] && this.#show(input.files[0]))
		input.before(this.#figure, row)
	}

	disconnectedCallback(): void {
		URL.revokeObjectURL(this.#address)
	}

	#camera(input: HTMLInputElement, text: string): HTMLElement {
		const lens = make('input', { type: 'file', accept: 'image/*', capture: 'user', hidden: true })
		lens.addEventListener('change', () => lens.files?.[0] && this.#take(input, lens.files[0]))
		const button = makeButton(text, () => lens.click(), 'main')
		return make('span', {}, button, lens)
	}

	#take(input: HTMLInputElement, file: File): void {
		holdSending(this.#prepare(input, file))
	}

	async #prepare(input: HTMLInputElement, file: File): Promise<void> {
		const texts = this.#texts()
		this.#status.textContent = texts.preparing
		const small = await shrink(file)
		const chosen = small ?? file
		const most = Number(this.dataset.megabytes)
		if (chosen.size > most * megabyte) {
			input.value = ''
			this.#figure.hidden = true
			this.#status.textContent = fill(texts['too-large'], { limit: String(most) })
			return
		}
		const transfer = new DataTransfer()
		transfer.items.add(chosen)
		input.files = transfer.files
		if (small) this.#show(small)
		else this.#figure.hidden = true
		const sizes = { before: sizeOf(file), after: sizeOf(chosen) }
		const smaller = chosen.size < file.size ? texts.ready : texts.drawn
		this.#status.textContent = fill(small ? smaller : texts['as-it-is'], sizes)
		this.dispatchEvent(new Event('photo-ready', { bubbles: true }))
	}

	#show(file: File): void {
		URL.revokeObjectURL(this.#address)
		this.#address = URL.createObjectURL(file)
		const picture = make('img', { src: this.#address, alt: '' })
		picture.addEventListener('error', () => {
			this.#figure.hidden = true
		})
		this.#figure.replaceChildren(picture)
		this.#figure.hidden = false
	}
}

/** 1.2 MB, as the page's language writes it. */
const sizeOf = ({ size }: File): string => {
	const [unit, value] = size < megabyte ? ['kilobyte', size / 1024] : ['megabyte', size / megabyte]
	const digits = { maximumFractionDigits: value < 10 ? 1 : 0 }
	return new Intl.NumberFormat(pageLanguage(), { style: 'unit', unit: String(unit), ...digits }).format(Number(value))
}

customElements.define('photo-field', PhotoField)
