import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { ExclusionForm, type ExclusionInput } from '#app/domain/results/exclusion.ts'
import { exclusionPreview } from '#app/domain/results/exclusion-preview.ts'
import { proposeExclusion } from '#app/domain/results/propose-exclusion.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/exclusions.ts'
import { requireResult } from './result-of.server.ts'
import { WouldChange } from './would-change.tsx'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { result, country, base, known } = await requireResult(args)
	const { bundle, entries } = result
	const partner = new URL(args.request.url).searchParams.get('partner') ?? ''
	return {
		...{ country, partner },
		back: `${base}/results/${country}`,
		options: bundle.ballots.map((ballot) => ({ value: ballot.partner, label: known(ballot.partner) })),
		preview: exclusionPreview(bundle, partner),
		names: namesOf(entries),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, country, base } = await requireRoundCountry(args)
	const form = parseWithZod(await args.request.formData(), { schema: ExclusionForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await proposeExclusion(organiser, place, form.value)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Exclusions({ loaderData, actionData }: Route.ComponentProps) {
	const { country, partner, back, options, preview, names } = loaderData
	const t = useTexts('organise-results')
	const format = useFormat()
	const [form, fields] = useForm<ExclusionInput>({ lastResult: actionData?.reply ?? null })
	const field = { id: 'partner', name: 'partner', defaultValue: partner }
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('exclusion-title')} lede={t('exclusion-lede')} />
			<form className="read">
				<SelectField field={field} label={t('whose-ballot')} options={options} />
				<div className="row">
					<Button look={preview ? 'plain' : 'main'}>{t('see-change')}</Button>
				</div>
			</form>
			{preview && (
				<>
					<WouldChange preview={preview} names={names} />
					<form method="post" className="read">
						<ErrorSummary
							formErrors={form.errors ?? []}
							fields={[{ field: fields.reason, label: t('exclusion-reason') }]}
						/>
						<input type="hidden" name="partner" value={partner} />
						<TextAreaField
							field={fields.reason}
							label={t('exclusion-reason')}
							hint={t('exclusion-reason-hint')}
							rows={4}
						/>
						<div className="row">
							<Button look="grave">{t('propose')}</Button>
						</div>
					</form>
				</>
			)}
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
