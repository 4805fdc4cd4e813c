/** What somebody was answered at an address, and between which instants. */
export interface Heard {
	readonly told: string
	readonly etag: string | null
	readonly asked: number
	readonly answered: number
}
export type Survey = ReadonlyMap<string, Heard>

interface Asking {
	readonly cookie?: string
	/** What one has already, by address. */
	readonly known?: ReadonlyMap<string, string>
	/** Not of the moment, though it is near. */
	readonly instant?: Date
}

const atOnce = 4

/** Asks a server at each of the addresses, some at a time. */
export async function survey(origin: string, addresses: readonly string[], asking: Asking = {}): Promise<Survey> {
	const heard = new Map<string, Heard>()
	const left = addresses.toReversed()
	const work = async () => {
		for (let address = left.pop(); address !== undefined; address = left.pop())
			heard.set(address, await ask(origin, address, asking))
	}
	await Promise.all(Array.from({ length: atOnce }, work))
	return heard
}

/** Pages say at what time they were made, kept ones some seconds ago; any other time stays. */
async function ask(origin: string, address: string, { cookie, known, instant }: Asking): Promise<Heard> {
	const etag = known?.get(address)
	const headers = { 'accept-language': 'en', ...(cookie && { cookie }), ...(etag && { 'if-none-match': etag }) }
	const asked = Date.now()
	const response = await fetch(new URL(address, origin), { headers, redirect: 'manual' })
	const body = await bodyOf(response)
	const answered = Date.now()
	const head = [...response.headers]
		.filter(([name]) => !ofTheMoment.has(name))
		.map(([name, value]) => `${name}: ${withoutKeys(value)}`)
	const isNow = (time: number) => asked - 11_000 < time && time <= answered && time !== instant?.getTime()
	const plain = withoutKeys(body).replace(/\b\d{13}\b/g, (time) => (isNow(Number(time)) ? '<now>' : time))
	const told = [response.status, ...head.sort(), '', plain].join('\n')
	return { told, etag: response.headers.get('etag'), asked, answered }
}

/** Of the answer, not of what is answered. */
const ofTheMoment = new Set(['date', 'connection', 'keep-alive', 'etag', 'content-length', 'x-request-id'])

/** The form for an idea carries a key that is drawn anew each time; the proof of a private picture changes by itself. */
const withoutKeys = (body: string) =>
	body
		.replace(/(name="key" value=")[0-9a-f]{32}/g, '$1<key>')
		.replace(/("formKey","?)[0-9a-f]{32}/g, '$1<key>')
		.replace(/((?:name="made" value="|"made",")\w+\.)[\w-]{22}/g, '<made>')
		.replace(/(nonce(?:-|="))[\w-]{22}/g, '$1<nonce>')
		.replace(/until=\d{10}(?:&|&amp;|\\u0026)proof=[\w-]{43}/g, '<proof>')

/** A stream of events goes on for ever: it is left as soon as it was opened. */
async function bodyOf(response: Response): Promise<string> {
	if (response.headers.get('content-type') === 'text/event-stream') {
		await response.body?.cancel()
		return ''
	}
	return Buffer.from(await response.arrayBuffer()).toString('latin1')
}

/** Where two surveys were answered differently. */
export function differences(one: Survey, other: Survey): string[] {
	const all = new Set([...one.keys(), ...other.keys()])
	return [...all].filter((address) => one.get(address)?.told !== other.get(address)?.told)
}

const bytes = (text: string) => Buffer.from(text).toString('latin1')

/** Where a text was read. */
export const saying = (heard: Survey, text: string): string[] =>
	[...heard].flatMap(([address, { told }]) => (told.includes(bytes(text)) ? address : []))
