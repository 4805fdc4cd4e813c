import { kinds, type Sender, signed, tells } from './senders.ts'

export interface Abuse {
	readonly what: string
	readonly path: string
	readonly headers: Headers
	readonly body: Uint8Array
	readonly method?: string
	readonly answer: number
	readonly reason?: string
}

/** A message that was taken before, and still lies there for whoever wants to send it again. */
export interface Taken {
	readonly headers: Headers
	readonly body: Uint8Array
	readonly id: string
}

type Senders = Readonly<Record<(typeof kinds)[number], Sender>>

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const withHeader = (headers: Headers, name: string, value: string) => {
	const changed = new Headers(headers)
	changed.set(name, value)
	return changed
}
const damaged = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])

/** What whoever signs can do wrong, whatever the sender. */
function ofAnySender(sender: Sender, senders: Senders, taken: Taken): Abuse[] {
	const { kind, path, secret } = sender
	const body = tells(kind, 'evt_abuse', 2)
	const right = signed(sender, secret, body)
	const abuse = (what: string, answer: number, reason: string, message: Partial<Abuse>): Abuse => ({
		...{ path, what: `${kind}: ${what}`, answer, reason },
		...{ headers: right.headers, body: right.body, ...message },
	})
	const others = kinds.filter((each) => each !== kind).map((each) => senders[each])
	return [
		abuse('no signature', 401, 'signature-wrong', { headers: new Headers() }),
		abuse('another key', 401, 'signature-wrong', signed(sender, `${secret}x`, body)),
		abuse('no key at all', 401, 'signature-wrong', signed(sender, '', body)),
		abuse('one byte more', 401, 'signature-wrong', { body: Buffer.concat([right.body, Buffer.from(' ')]) }),
		abuse('another body', 401, 'signature-wrong', { body: taken.body, headers: right.headers }),
		...others.flatMap((other) => [
			abuse(`signed as ${other.kind} does`, 401, 'signature-wrong', signed(other, secret, body)),
			abuse(`sent to ${other.kind}`, 401, 'signature-wrong', { path: other.path }),
		]),
		abuse('to a source that is not there', 404, 'source-unknown', { path: `/hooks/tracking/${crypto.randomUUID()}` }),
		abuse('to no source', 404, 'source-unknown', { path: '/hooks/tracking/nobody' }),
		abuse('no JSON', 400, 'json-damaged', signed(sender, secret, '{"id":')),
		abuse('no UTF-8', 400, 'json-damaged', signed(sender, secret, damaged)),
		abuse('nothing', 400, 'json-damaged', signed(sender, secret, '')),
		...[null, 7, 'text', [], {}, { id: 'evt_2', events: {}, event: 7, msg: [], data: [] }].map((shape) =>
			abuse(`the shape ${JSON.stringify(shape)}`, 422, 'shape-unknown', signed(sender, secret, JSON.stringify(shape))),
		),
		abuse('asked instead of told', 405, 'method-not-allowed', { method: 'GET' }),
		abuse('put instead of posted', 405, 'method-not-allowed', { method: 'PUT' }),
		{
			...abuse('from a page in a browser', 403, '', {}),
			headers: withHeader(right.headers, 'sec-fetch-site', 'cross-site'),
		},
		{ ...abuse('the same once more', 200, '', taken) },
	]
}

/** What is about the time and the id, which only our own format signs. */
function ofOurs(sender: Sender, taken: Taken): Abuse[] {
	const { path, secret } = sender
	const body = tells('shelfie', 'evt_abuse', 2)
	const at = (minutes: number) => signed(sender, secret, body, later(minutes))
	const right = at(0)
	const header = right.headers.get('shelfie-signature') ?? ''
	const withSignature = (text: string) => ({ ...right, headers: new Headers({ 'shelfie-signature': text }) })
	const abuse = (what: string, answer: number, reason: string, message: Pick<Abuse, 'headers' | 'body'>) => ({
		...{ what: `shelfie: ${what}`, path, answer, reason },
		...message,
	})
	const wrongShapes = [
		{ id: '', events: [] },
		{ id: 'evt 2', events: [{ trackingNumber: 'A', status: 'held', occurredAt: '2026-11-12T17:30:00Z' }] },
		{ id: 'evt_2', events: [{ trackingNumber: 'A', status: 'held', occurredAt: '2026-11-12T17:30:00' }] },
		{
			id: 'evt_2',
			events: Array(501).fill({ trackingNumber: 'A', status: 'held', occurredAt: '2026-11-12T17:30:00Z' }),
		},
	]
	return [
		abuse('an old time', 401, 'timestamp-outside-window', at(-6)),
		abuse('a time to come', 401, 'timestamp-outside-window', at(6)),
		abuse('a later time under an old signature', 401, 'signature-wrong', withSignature(header.replace(/t=\d/, 't=9'))),
		abuse('two times', 401, 'signature-wrong', withSignature(`t=1,${header}`)),
		abuse('no time', 401, 'signature-wrong', withSignature(header.replace(/^t=\d+,/, ''))),
		abuse('half a signature', 401, 'signature-wrong', withSignature(header.slice(0, -2))),
		abuse(
			'the right signature as the sixth',
			401,
			'signature-wrong',
			withSignature(header.replace('v1=', `${`v1=${'0'.repeat(64)},`.repeat(5)}v1=`)),
		),
		abuse(
			'an id that was used for something else',
			409,
			'id-used-before',
			signed(sender, secret, tells('shelfie', taken.id, 1)),
		),
		...wrongShapes.map((shape, at) =>
			abuse(`wrong shape ${at + 1}`, 422, 'shape-unknown', signed(sender, secret, shape)),
		),
	]
}

export const abusesOf = (senders: Senders, taken: Readonly<Record<(typeof kinds)[number], Taken>>): Abuse[] => [
	...kinds.flatMap((kind) => ofAnySender(senders[kind], senders, taken[kind])),
	...ofOurs(senders.shelfie, taken.shelfie),
]
