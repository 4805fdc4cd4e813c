import { nearest } from '#app/domain/libraries/distance.ts'
import { askForLibraries, type PlacedLibrary, submitAddress } from './library-list.ts'
import { make, makeButton, pageLanguage } from './make.ts'
import { textsOf } from './texts.ts'

const shown = 8
const asking: PositionOptions = { enableHighAccuracy: false, timeout: 20_000, maximumAge: 300_000 }

/** Asks where one is only when pressed, and sorts the list here: the place never leaves the device. */
class NearMe extends HTMLElement {
	connectedCallback(): void {
		if (!('geolocation' in navigator)) return
		const texts = this.#texts
		const button = makeButton(texts.button, () => void this.#find(button))
		const promise = make('p', { class: 'small soft' }, texts.promise)
		this.replaceChildren(button, promise, make('p', { role: 'status' }), make('ul', { class: 'nearby' }))
	}

	get #texts() {
		return textsOf<'button' | 'promise' | 'looking' | 'denied' | 'unknown' | 'unreachable' | 'none' | 'found'>(this)
	}

	async #find(button: HTMLButtonElement): Promise<void> {
		if (button.ariaDisabled === 'true') return
		const texts = this.#texts
		const countries = (this.dataset.countries ?? '').split(' ').filter(Boolean)
		button.ariaDisabled = 'true'
		this.#say(texts.looking)
		try {
			const [here, libraries] = await Promise.all([whereAmI(), askForLibraries<PlacedLibrary>('', countries)])
			const near = nearest(libraries, here.coords, shown)
			this.querySelector('ul')?.replaceChildren(...near.map(lineOf))
			this.#say(near.length > 0 ? texts.found : texts.none)
		} catch (error) {
			const denied = error instanceof GeolocationPositionError
			this.#say(denied ? (error.code === error.PERMISSION_DENIED ? texts.denied : texts.unknown) : texts.unreachable)
		}
		button.ariaDisabled = null
	}

	#say(words: string): void {
		const status = this.querySelector('[role=status]')
		if (status) status.textContent = words
	}
}

const whereAmI = () =>
	new Promise<GeolocationPosition>((resolve, reject) =>
		navigator.geolocation.getCurrentPosition(resolve, reject, asking),
	)

const lineOf = ({ slug, name, place, kilometres }: PlacedLibrary & { kilometres: number }): HTMLElement =>
	make(
		'li',
		{},
		make(
			'a',
			{ href: submitAddress(slug) },
			make('span', {}, `${name}, ${place}`),
			make('b', {}, distanceOf(kilometres)),
		),
	)

/** 350 m, 2.4 km, 118 km. */
const distanceOf = (kilometres: number): string => {
	const [unit, value] = kilometres < 1 ? ['meter', Math.round(kilometres * 100) * 10] : ['kilometer', kilometres]
	const digits = { maximumFractionDigits: value < 10 ? 1 : 0 }
	return new Intl.NumberFormat(pageLanguage(), { style: 'unit', unit: String(unit), ...digits }).format(Number(value))
}

customElements.define('near-me', NearMe)
