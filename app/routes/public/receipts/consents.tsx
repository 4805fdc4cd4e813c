import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { changeConsents } from '#app/domain/submissions/change-consents.server.ts'
import { freeConsents } from '#app/domain/submissions/consent.ts'
import { FreeChoicesForm } from '#app/domain/submissions/submission-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/consents.ts'

export const handle = { areas: ['receipt', 'submit'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { token, receipt } = await livingReceiptPage(args)
	return {
		page: translator(localeOf(args.request), 'receipt')('choices-title'),
		back: `/receipts/${token}`,
		title: receipt.title,
		language: receipt.language,
		given: receipt.consents.map(({ kind }) => kind),
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export async function action(args: Route.ActionArgs) {
	const { context, receipt, token } = await livingReceiptPage(args)
	const form = parseWithZod(await args.request.formData(), { schema: FreeChoicesForm, error: formError })
	if (form.status !== 'success') return invalid(['form-damaged'])
	const chosen = freeConsents.filter((kind) => form.value[kind])
	const changed = await changeConsents(context, receipt.id, chosen)
	return changed.ok ? seeOther(`/receipts/${token}`) : invalid([changed.reason], 409)
}

export default function Consents({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	const s = useTexts('submit')
	const { title, language, given, back } = loaderData
	return (
		<>
			<PageHead eyebrow={<span lang={language}>{title}</span>} title={t('choices-title')} lede={t('choices-lede')} />
			<form method="post">
				<FormErrors errors={actionData?.reply} />
				<div>
					{freeConsents.map((kind) => (
						<CheckField
							key={kind}
							field={{ id: kind, name: kind, defaultChecked: given.includes(kind) }}
							label={s(`consent.${kind}`)}
						/>
					))}
				</div>
				<div className="row">
					<Button look="main">{t('choices-save')}</Button>
					<a className="button" data-look="quiet" href={back}>
						{t('back')}
					</a>
				</div>
			</form>
		</>
	)
}
