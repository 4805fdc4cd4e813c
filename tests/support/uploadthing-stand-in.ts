import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Kept {
	readonly bytes: Buffer
	readonly type: string
}

interface Answer {
	readonly status: number
	readonly type?: string
	readonly body: string | Buffer
}

const apiKey = 'sk_live_stand-in'
const appId = 'standinapp'

/** UploadThing as its SDK sees it: takes files only with a valid signature and answers nothing while `stalled`. */
export async function startUploadThingStandIn() {
	const files = new Map<string, Kept>()
	const state: { stalled: boolean; fault: Fault | null; takes: number } = {
		stalled: false,
		fault: null,
		takes: Infinity,
	}
	/** Signed addresses to which files were sent. */
	const puts: string[] = []
	/** Addresses from which files were asked for. */
	const gets: string[] = []
	const server = createServer(async (request, response) => {
		if (state.stalled) return
		if (request.method === 'GET') gets.push(request.url ?? '')
		const sent = await bodyOf(request)
		if (request.method === 'PUT') {
			puts.push(request.url ?? '')
			if (state.takes-- <= 0) {
				if (state.fault === 'cut') return void request.socket.destroy()
				if (state.fault === 'busy') return void response.writeHead(500).end('{"error":"busy"}')
			}
		}
		const { status, type = 'application/json', body } = await answerTo(request, sent, files)
		if (state.fault === 'altered' && request.method === 'PUT') spoil(files)
		response.writeHead(status, { 'content-type': type }).end(body)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

	return {
		files,
		state,
		puts,
		gets,
		token: Buffer.from(JSON.stringify({ apiKey, appId, regions: ['here'] })).toString('base64'),
		address,
		async close() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}

/** `busy`: 500; `cut`: the line breaks; `altered`: other bytes are kept than were sent. */
type Fault = 'busy' | 'cut' | 'altered'

/** As a bad disk does. */
function spoil(files: Map<string, Kept>) {
	for (const [key, kept] of files) files.set(key, { ...kept, bytes: Buffer.from('other bytes') })
}

async function bodyOf(request: IncomingMessage) {
	const chunks: Buffer[] = []
	for await (const chunk of request) chunks.push(chunk)
	return Buffer.concat(chunks)
}

async function answerTo(request: IncomingMessage, body: Buffer, files: Map<string, Kept>): Promise<Answer> {
	const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
	if (request.method === 'PUT') return take(url, body, request.headers['content-type'] ?? '', files)
	if (request.method === 'POST' && url.pathname === '/v6/deleteFiles') return remove(request, body, files)

	const file = request.method === 'GET' && files.get(url.pathname.replace(`/a/${appId}/`, ''))
	return file ? { status: 200, type: file.type, body: file.bytes } : json(404, { error: 'Not found' })
}

async function take(url: URL, body: Buffer, contentType: string, files: Map<string, Kept>): Promise<Answer> {
	if (!isSigned(url)) return json(400, { error: 'Bad signature' })
	const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
	const file = form.get('file')
	if (!(file instanceof File)) return json(400, { error: 'No file' })
	if (file.type !== decodeURIComponent(url.searchParams.get('x-ut-file-type') ?? ''))
		return json(400, { error: 'Other type' })
	if (url.searchParams.get('x-ut-identifier') !== appId) return json(400, { error: 'Other app' })
	if (file.size !== Number(url.searchParams.get('x-ut-file-size'))) return json(400, { error: 'Other size' })

	const bytes = Buffer.from(await file.arrayBuffer())
	const key = url.pathname.slice(1)
	files.set(key, { bytes, type: decodeURIComponent(url.searchParams.get('x-ut-file-type') ?? '') })
	const address = `${url.origin}/a/${appId}/${key}`
	const fileHash = createHash('md5').update(bytes).digest('hex')
	return json(200, { url: address, appUrl: address, ufsUrl: address, fileHash, serverData: null })
}

function remove(request: IncomingMessage, body: Buffer, files: Map<string, Kept>): Answer {
	if (request.headers['x-uploadthing-api-key'] !== apiKey) return json(401, { error: 'Unauthorized' })
	const { fileKeys }: { fileKeys: string[] } = JSON.parse(body.toString())
	return json(200, { success: true, deletedCount: fileKeys.filter((key) => files.delete(key)).length })
}

/** The signature covers the whole address before it. */
function isSigned(url: URL) {
	const [signed = '', signature = ''] = url.href.split(/[&?]signature=/)
	const expected = Buffer.from(`hmac-sha256=${createHmac('sha256', apiKey).update(signed).digest('hex')}`)
	const given = Buffer.from(decodeURIComponent(signature))
	const valid = given.length === expected.length && timingSafeEqual(given, expected)
	return valid && Number(url.searchParams.get('expires')) > Date.now()
}

const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify(body) })
