import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { ChairForm, type ChairInput } from '#app/domain/results/closure-form.ts'
import { decideAsChair } from '#app/domain/results/decide-as-chair.server.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/chair-decision.ts'

export const handle = { areas: ['organise-results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country, base } = await requireRoundCountry(args)
	const result = await countryResult(organiser.db, edition, country)
	const outcome = result?.settlement.outcome
	if (!result || outcome?.kind !== 'chair-needed') throw notFound()
	const tied = outcome.tied.map((id) => {
		const entry = result.entries.get(id)
		return { value: id, label: entry?.card?.title ?? entry?.code ?? id, hint: entry?.card?.library ?? '' }
	})
	const { chair } = result.frozen
	return {
		country,
		back: `${base}/results/${country}`,
		tied,
		said: chair && { submission: chair.submissionId, reason: chair.reason },
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, country, base } = await requireRoundCountry(args)
	const form = parseWithZod(await args.request.formData(), { schema: ChairForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await decideAsChair(organiser, place, form.value)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function ChairDecision({ loaderData: { country, back, tied, said }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-results')
	const format = useFormat()
	const [form, fields] = useForm<ChairInput>({ lastResult: actionData?.reply ?? null, defaultValue: said ?? {} })
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('chair-title')} lede={t('chair-lede')} />
			<form method="post" className="read">
				<ErrorSummary
					formErrors={form.errors ?? []}
					fields={[
						{ field: fields.submission, label: t('chair-choice') },
						{ field: fields.reason, label: t('chair-reason') },
					]}
				/>
				<RadioField field={fields.submission} label={t('chair-choice')} options={tied} />
				<TextAreaField field={fields.reason} label={t('chair-reason')} hint={t('chair-reason-hint')} rows={4} />
				<div className="row">
					<Button look="main">{t('decide')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
