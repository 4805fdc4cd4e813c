import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Mailbox {
	readonly url: string
	/** What has arrived, in order. */
	readonly mail: Email[]
	/** The next letters are refused with this code (4xx: later, 5xx: never); null takes them again. */
	refuseWith: (code: number | null) => void
	readonly close: () => Promise<void>
}

/** A real mail server, on this machine only. */
export async function openMailbox(at = 0): Promise<Mailbox> {
	const mail: Email[] = []
	let refusal: number | null = null
	const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
		const chunks: Buffer[] = []
		stream.on('data', (chunk: Buffer) => chunks.push(chunk))
		stream.on('end', async () => {
			if (refusal) return done(Object.assign(new Error('not <now@example.org>'), { responseCode: refusal }))
			mail.push(await PostalMime.parse(Buffer.concat(chunks)))
			done()
		})
	}
	const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], onData })
	await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', () => resolve()))
	const { port } = server.server.address() as AddressInfo
	return {
		url: `smtp://127.0.0.1:${port}`,
		mail,
		refuseWith: (code) => {
			refusal = code
		},
		close: () => new Promise((resolve) => server.close(() => resolve())),
	}
}
