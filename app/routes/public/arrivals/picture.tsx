import { parseWithZod } from '@conform-to/zod/v4'
import { ArrivalForm } from '#app/domain/prizes/tracking/arrival-form.ts'
import { sendArrival } from '#app/domain/prizes/tracking/send-arrival.server.ts'
import { admitUpload } from '#app/http/admit-upload.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import { forgetPhoto } from '#app/http/submission-upload.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import type { Route } from './+types/picture.ts'
import { ArrivalBody } from './arrival-body.tsx'
import { arrivalOf } from './arrival-of.server.ts'

export const handle = { areas: ['arrival', 'submit'] } satisfies PageHandle

export const loader = (args: Route.LoaderArgs) => arrivalOf(args)

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export async function action(args: Route.ActionArgs) {
	const { token } = await arrivalOf(args)
	const { form, photo } = await admitUpload(args)
	const written = parseWithZod(form, { schema: ArrivalForm, error: formError })
	const damaged = !photo.ok && photo.reason !== 'photo-missing' ? photo.reason : null
	if (written.status !== 'success' || damaged) {
		await forgetPhoto(contextOf(args), photo)
		return invalid(written.reply(damaged ? { fieldErrors: { photo: [damaged] } } : {}))
	}
	const picture = photo.ok ? photo.value : null
	const sending = { ...written.value, photo: picture, language: localeOf(args.request) }
	const sent = await sendArrival(contextOf(args), token, sending)
	if (sent.ok) return seeOther(`/arrivals/${token}?sent`)
	if (sent.reason === 'link-unknown') throw notFound()
	return invalid(written.reply(whereItBelongs(sent.reason, picture !== null)))
}

const whereItBelongs = (reason: string, hadPicture: boolean): { fieldErrors: Record<string, string[]> } => {
	const field = reason === 'alt-text-missing' ? 'altText' : reason === 'people-not-asked' ? 'agreed' : 'thanks'
	return { fieldErrors: { [field]: [reason], ...(hadPicture ? { photo: ['file-again'] } : {}) } }
}

export default function SentPicture({ loaderData, actionData }: Route.ComponentProps) {
	return <ArrivalBody arrival={loaderData} reply={actionData?.reply} />
}
