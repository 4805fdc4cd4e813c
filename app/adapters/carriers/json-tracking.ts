import { lookup as resolve } from 'node:dns'
import { request as askPlainly, type IncomingMessage } from 'node:http'
import { request as askSecurely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { CarrierAdapter, CarrierQuestion, PollFailure } from '#app/domain/prizes/tracking/carrier-adapter.ts'
import { fault } from '#app/domain/prizes/tracking/hook-fault.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'

const limits = { milliseconds: 10_000, bytes: 256 * 1024 } as const

/** The address led inside a network. */
class Refused extends Error {}
/** More than any story of a parcel. */
class TooMuch extends Error {}

/**
 * Asks `GET <address>/v1/trackings/<number>` (docs/webhooks.md). The address is an organiser's word, so it must not
 * lead inside our own network: only https, only public addresses, looked at again for the very connection that is
 * made; no redirect is followed. `loopback` lets a demo and tests ask this machine, in plain http.
 */
export const jsonTracking = ({ loopback }: { readonly loopback: boolean }): CarrierAdapter => ({
	ask: async (question) => {
		const url = addressOf(question)
		if (!url || !mayBeAsked(url, loopback)) return fault('address-refused')
		try {
			return await answerOf(await send(url, question.key, loopback))
		} catch (error) {
			return fault(failureOf(error))
		}
	},
})

function addressOf({ address, number }: CarrierQuestion): URL | null {
	const text = `${address}/v1/trackings/${encodeURIComponent(number)}`
	return URL.canParse(text) ? new URL(text) : null
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

function mayBeAsked(url: URL, loopback: boolean): boolean {
	const host = hostOf(url)
	if (url.username || url.password) return false
	if (isIP(host) && !isPublicAddress(host, loopback)) return false
	return url.protocol === 'https:' || (url.protocol === 'http:' && loopback && isLoopback(host))
}

function send(url: URL, key: string, loopback: boolean): Promise<IncomingMessage> {
	const ask = url.protocol === 'https:' ? askSecurely : askPlainly
	return new Promise((taken, failed) => {
		const headers = { authorization: `Bearer ${key}`, accept: 'application/json', 'user-agent': 'Shelfie' }
		const signal = AbortSignal.timeout(limits.milliseconds)
		ask(url, { headers, signal, agent: false, lookup: publicLookup(loopback) }, taken)
			.once('error', failed)
			.end()
	})
}

/** The connection goes to the very addresses that were looked at: a name cannot change its mind in between. */
const publicLookup =
	(loopback: boolean): LookupFunction =>
	(hostname, options, callback) => {
		resolve(hostname, { ...options, all: true }, (error, addresses) => {
			if (error) return callback(error, [])
			const isRefused = addresses.some(({ address }) => !isPublicAddress(address, loopback))
			if (isRefused) return callback(new Refused(hostname), [])
			const [first] = addresses
			if (options.all || !first) callback(null, addresses)
			else callback(null, first.address, first.family)
		})
	}

async function answerOf(response: IncomingMessage): Promise<Outcome<unknown, PollFailure>> {
	const { statusCode = 0 } = response
	if (statusCode !== 200) {
		response.destroy()
		if (statusCode === 404) return ok(null)
		return fault(statusCode === 401 || statusCode === 403 ? 'key-refused' : 'answer-refused')
	}
	const pieces: Buffer[] = []
	let bytes = 0
	for await (const piece of response as AsyncIterable<Buffer>) {
		bytes += piece.length
		if (bytes > limits.bytes) throw new TooMuch()
		pieces.push(piece)
	}
	try {
		return ok(JSON.parse(Buffer.concat(pieces).toString()))
	} catch {
		return fault('answer-damaged')
	}
}

function failureOf(error: unknown): PollFailure {
	if (error instanceof Refused) return 'address-refused'
	if (error instanceof TooMuch) return 'answer-damaged'
	const isTimeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
	return isTimeout ? 'timed-out' : 'unreachable'
}
