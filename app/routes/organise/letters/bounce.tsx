import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { BounceForm } from '#app/domain/letters/bounce-form.ts'
import { noteDeadAddress } from '#app/domain/letters/dead-address.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/bounce.ts'
import { letterInUrl } from './letter-in-url.server.ts'

export const handle = { areas: ['letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { found, here } = await letterInUrl(args)
	return { here, recipient: found.letter.recipient }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, found, here } = await letterInUrl(args)
	const form = parseWithZod(await args.request.formData(), { schema: BounceForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const noted = await noteDeadAddress(organiser, reach, found.letter.id, form.value.note)
	return noted.ok ? seeOther(here) : invalid(form.reply({ formErrors: [noted.reason] }), 409)
}

export default function Bounce({ loaderData: { here, recipient }, actionData }: Route.ComponentProps) {
	const t = useTexts('letters')
	const [form, fields] = useForm<{ note: string }>({ lastResult: actionData?.reply ?? null })
	return (
		<>
			<PageHead eyebrow={<a href={here}>{recipient}</a>} title={t('outbox.bounce')} lede={t('outbox.bounce-lede')} />
			<form method="post" className="read" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[{ field: fields.note, label: t('outbox.bounce-note') }]} />
				<TextField field={fields.note} label={t('outbox.bounce-note')} maxLength={300} />
				<Button look="main">{t('outbox.bounce')}</Button>
			</form>
		</>
	)
}
