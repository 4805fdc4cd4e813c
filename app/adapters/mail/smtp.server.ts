import { createTransport } from 'nodemailer'
import type { Mailer } from '#app/domain/shared/context.server.ts'

const seconds = 1000
const patience = { connectionTimeout: 10 * seconds, greetingTimeout: 10 * seconds, socketTimeout: 30 * seconds }
/** A letter is data: it never makes us read a file or fetch an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true }

/** Sends by SMTP; `from` is an address, with or without a name: `Shelfie <shelfie@example.org>`. */
export function createMailer(url: string, from: string): Mailer {
	const transport = createTransport({ url, ...patience, ...closed })
	return {
		async send({ to, subject, text, messageId }) {
			for (const header of [to, subject, messageId]) {
				if (/[\r\n]/.test(header)) throw new TypeError('a header of a letter holds a line break')
			}
			await transport.sendMail({
				from,
				// As an object the address is one address, whatever it holds.
				to: { name: '', address: to },
				subject,
				text,
				messageId,
				headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
			})
		},
	}
}
