import { type HookAnswer, type HookFault, receiveHook } from '#app/domain/prizes/tracking/receive-hook.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import type { Route } from './+types/tracking.ts'

const statusOf: Readonly<Record<HookFault, number>> = {
	'json-damaged': 400,
	'signature-wrong': 401,
	'timestamp-outside-window': 401,
	'source-unknown': 404,
	'id-used-before': 409,
	'source-disabled': 410,
	'shape-unknown': 422,
	'too-many-messages': 429,
}

export const loader = () =>
	Response.json(
		{ reason: 'method-not-allowed' },
		{ status: 405, headers: { allow: 'POST', 'cache-control': 'no-store' } },
	)

/** Machines tell of parcels here, and prove who they are by signing; docs/webhooks.md tells them how. */
export async function action(args: Route.ActionArgs): Promise<Response> {
	if (args.request.method !== 'POST') return loader()
	const { headers } = args.request
	const body = new Uint8Array(await args.request.arrayBuffer())
	const answer = await receiveHook(contextOf(args), args.params.source, { headers, body })
	if (answer.ok) return Response.json(answer.value, { status: isForNobody(answer.value) ? 202 : 200 })
	const later = answer.reason === 'too-many-messages' ? { 'retry-after': '60' } : undefined
	return Response.json({ reason: answer.reason }, { status: statusOf[answer.reason], headers: later })
}

/** Taken, but about numbers only that nobody here knows yet. */
const isForNobody = (answer: HookAnswer): boolean =>
	answer.result === 'recorded' && answer.unknown > 0 && answer.added + answer.known === 0
