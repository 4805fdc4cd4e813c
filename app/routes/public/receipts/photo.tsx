import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { sendOtherPhoto } from '#app/domain/submissions/send-other-photo.server.ts'
import { admitUpload } from '#app/http/admit-upload.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { arrivedAt } from '#app/http/installation.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PhotoField } from '../submit/photo-fields.tsx'
import type { Route } from './+types/photo.ts'

export const handle = { areas: ['receipt', 'submit'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { token } = await livingReceiptPage(args)
	return { page: translator(localeOf(args.request), 'receipt')('photo-title'), back: `/receipts/${token}` }
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export async function action(args: Route.ActionArgs) {
	const { context, receipt, token } = await livingReceiptPage(args)
	const { photo } = await admitUpload(args)
	if (!photo.ok) return invalid([photo.reason])
	const replaced = await sendOtherPhoto(context, receipt.id, photo.value, args.context.get(arrivedAt))
	return replaced.ok ? seeOther(`/receipts/${token}`) : invalid([replaced.reason], 409)
}

export default function Photo({ loaderData: { back }, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	const s = useTexts('submit')
	const photo = { id: 'photo', name: 'photo', required: true, errors: actionData?.reply }
	return (
		<>
			<PageHead title={t('photo-title')} lede={t('photo-lede')} />
			<form method="post" encType="multipart/form-data" noValidate className="read">
				<ErrorSummary fields={[{ field: photo, label: s('photo') }]} />
				<PhotoField photo={photo} />
				<Button look="main">{t('send-photo')}</Button>
			</form>
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
