import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { extendVoting } from '#app/domain/voting/extend-voting.server.ts'
import { ExtensionForm, type ExtensionInput } from '#app/domain/voting/extension-form.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/extension.ts'

export const handle = { areas: ['organise-voting'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, round, asked, country, now, base, query } = await requireRoundCountry(args)
	if (query && !asked) throw seeOther(`${base}/voting/${country}/extension${query}`)
	const { countries } = await votingBoard(organiser.db, edition, round, now)
	const closes = countries.find((each) => each.country === country)?.closes ?? now
	const position = query ? round.position : null
	return { base, country, position, zone: edition.zone, votingCloses: wallClockAt(closes, edition.zone) }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, base } = await requireRoundCountry(args)
	const form = parseWithZod(await args.request.formData(), { schema: ExtensionForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await extendVoting(organiser, place, form.value)
	return outcome.ok ? seeOther(`${base}/voting`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Extension({ loaderData, actionData }: Route.ComponentProps) {
	const { base, country, position, zone, votingCloses } = loaderData
	const t = useTexts('organise-voting')
	const format = useFormat()
	const [form, fields] = useForm<ExtensionInput>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { votingCloses, reason: '' },
	})
	return (
		<>
			<PageHead
				eyebrow={position ? t('place', { country: format.country(country), round: position }) : format.country(country)}
				title={t('extension-title')}
				lede={t('extension-lede')}
			/>
			<form method="post" className="read">
				<ErrorSummary
					formErrors={form.errors ?? []}
					fields={[
						{ field: fields.votingCloses, label: t('new-end') },
						{ field: fields.reason, label: t('reason') },
					]}
				/>
				<TextField
					field={fields.votingCloses}
					type="datetime-local"
					label={t('new-end')}
					hint={t('zone-hint', { zone })}
				/>
				<TextAreaField field={fields.reason} label={t('reason')} hint={t('extension-reason-hint')} rows={3} />
				<Button look="main">{t('extend')}</Button>
			</form>
			<p>
				<a href={`${base}/voting`}>{t('back')}</a>
			</p>
		</>
	)
}
