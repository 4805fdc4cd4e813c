import { data } from 'react-router'
import { isTooMany } from '#app/domain/accounts/throttle.server.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'
import { clientAddress } from './installation.server.ts'
import { tooManyRequests } from './replies.server.ts'
import { spooled } from './spooled-body.server.ts'
import { receiveUpload, type Upload } from './submission-upload.server.ts'
import { placesFor } from './upload-places.ts'

/** Generous: a whole class sends from one library. */
const perAddress = { bucket: 'send-from', limit: 30, minutes: 10 }

/** So many may be sending at once, each as slowly as its line is. */
const doors = placesFor(400, 5_000)

/** The parser holds a whole photo in memory: six at once are 300 MB. */
const places = placesFor(6, 60_000)

const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/** Behind a proxy that TRUSTED_PROXIES does not name, everybody comes from here. */
const tellsNobodyApart = /^(127\.|::1$|::ffff:127\.)/

/** Reads a form with a photo, unless its sender sends too many or too many are read at this moment. */
export async function admitUpload(args: RouteArgs): Promise<Upload> {
	const context = contextOf(args)
	const from = args.context.get(clientAddress)
	if (!tellsNobodyApart.test(from) && (await isTooMany(context, perAddress, from))) {
		throw tooManyRequests(perAddress.minutes * 60)
	}
	if (!isForm.test(args.request.headers.get('content-type') ?? '')) throw data(null, { status: 415 })
	return inOneOf(doors, async () => {
		const { request, forget } = await spooled(context, args.request)
		return inOneOf(places, () => receiveUpload(context, request)).finally(forget)
	})
}

async function inOneOf<Made>(room: ReturnType<typeof placesFor>, work: () => Promise<Made>): Promise<Made> {
	const leave = await room.enter()
	if (!leave) throw data({ reason: 'crowded' }, { status: 503, headers: { 'retry-after': '20', connection: 'close' } })
	return work().finally(leave)
}
