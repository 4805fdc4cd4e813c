import { data } from 'react-router'
import { counted } from './admission.server.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'
import { tooManyRequests } from './replies.server.ts'
import { spooled } from './spooled-body.server.ts'
import { forgetPhoto, receiveUpload, type Upload } from './submission-upload.server.ts'
import { placesFor } from './upload-places.ts'

/** So many may be sending at once, each as slowly as its line is. */
const doors = placesFor(400, 5_000)

/** The parser holds a whole photo in memory: six at once are 300 MB. */
const places = placesFor(6, 60_000)

/** So many are written down at once: a transaction holds a connection, and who only reads needs some too. */
const desks = placesFor(5, 60_000)

const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i

export interface AdmittedUpload extends Upload {
	/** Their sender sends too much: what was typed is given back, the photo is not kept. */
	readonly wait: number
}

/**
 * Reads a form with a photo, unless its sender sends too many or too many are read at this moment. A form with texts is
 * read all the same, so that it can be given back, unless its sender floods us.
 */
export async function admitUpload(args: RouteArgs, { withTexts = false } = {}): Promise<AdmittedUpload> {
	const context = contextOf(args)
	const { wait, flood } = await counted(args, 'submitting')
	if (flood || (wait > 0 && !withTexts)) throw tooManyRequests(wait)
	if (!isForm.test(args.request.headers.get('content-type') ?? '')) throw data(null, { status: 415 })
	const upload = await inOneOf(doors, async () => {
		const { request, forget } = await spooled(context, args.request)
		return inOneOf(places, () => receiveUpload(context, request)).finally(forget)
	})
	if (wait > 0) await forgetPhoto(context, upload.photo)
	return { ...upload, wait }
}

/** Writes down what was uploaded, when it is its turn; whose turn never comes leaves no photo behind. */
export const inTurn = <Made>(args: RouteArgs, { photo }: Upload, work: () => Promise<Made>): Promise<Made> =>
	inOneOf(desks, work, () => forgetPhoto(contextOf(args), photo))

async function inOneOf<Made>(
	room: ReturnType<typeof placesFor>,
	work: () => Promise<Made>,
	whenCrowded = async () => {},
): Promise<Made> {
	const leave = await room.enter()
	if (leave) return work().finally(leave)
	await whenCrowded()
	throw data({ reason: 'crowded' }, { status: 503, headers: { 'retry-after': '20' } })
}
