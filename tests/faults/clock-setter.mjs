// Put before the product by the tests: at a signal the machine's clock is five hours ahead, at the next five behind, then right.
const hours = [5, -5, 0].map((each) => each * 3_600_000)
const right = Date.now
let signals = 0
let shift = 0
const Real = Date
globalThis.Date = class extends Real {
	constructor(...given) {
		super(...(given.length === 0 ? [right() + shift] : given))
	}
	static now() {
		return right() + shift
	}
}
process.on('SIGUSR2', () => {
	shift = hours[signals++ % hours.length]
	process.stdout.write(`The clock is off by ${shift / 3_600_000} hours.\n`)
})
