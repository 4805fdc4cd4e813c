import { type SubmissionResult, useForm } from '@conform-to/react'
import type { Conflict, ConflictChoice, ConflictInput } from '#app/domain/voting/conflict.ts'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Ledger } from './ledger.tsx'
import { Note } from './note.tsx'
import { SelectField } from './select-field.tsx'
import { TextAreaField } from './text-area-field.tsx'

/** What a partner does not vote on, and why. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
	const t = useTexts('recusals')
	const states = useTexts('states')
	const format = useFormat()
	return (
		<Ledger
			caption={t('caption')}
			stacks
			rows={conflicts}
			rowKey={({ country, about }) => `${country} ${about?.id}`}
			empty={<p>{t('none')}</p>}
			columns={[
				{ key: 'country', head: t('country'), cell: ({ country }) => format.country(country) },
				{
					key: 'about',
					head: t('about'),
					heading: true,
					cell: ({ about }) =>
						about ? (
							<>
								<span lang={about.language}>{about.title}</span> <small className="mono">{about.code}</small>
							</>
						) : (
							t('whole-country')
						),
				},
				{
					key: 'reason',
					head: t('reason'),
					cell: ({ reason, automatic }) =>
						automatic ? states(`recusal.${reason}` as TextKey<'states'>) : reason || states('recusal-reason-removed'),
				},
			]}
		/>
	)
}

interface Props {
	readonly here: string
	readonly countries: readonly string[]
	/** The one that was chosen, with what may be stepped back from. */
	readonly chosen: { readonly country: string; readonly choices: readonly ConflictChoice[] } | null
	readonly reply: SubmissionResult | undefined
}

/** In which country, then what there: two steps, so that a long list is one country's only. */
export function ConflictForms({ here, countries, chosen, reply }: Props) {
	const t = useTexts('recusals')
	const format = useFormat()
	const [form, fields] = useForm<ConflictInput>({ lastResult: reply ?? null })
	if (countries.length === 0) return <p>{t('all-closed')}</p>
	return (
		<>
			<nav className="parts" aria-label={t('choose-country')}>
				<p>{t('choose-country')}</p>
				<ul className="row">
					{countries.map((country) => (
						<li key={country}>
							<a
								href={`${here}?country=${country}#about`}
								aria-current={country === chosen?.country ? 'true' : undefined}
							>
								{format.country(country)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{chosen && (
				<form method="post" action={`${here}?country=${chosen.country}`} className="read" id="about">
					<ErrorSummary
						formErrors={form.errors ?? []}
						fields={[
							{ field: fields.submission, label: t('what') },
							{ field: fields.reason, label: t('why') },
						]}
					/>
					<input type="hidden" name="country" value={chosen.country} />
					<SelectField
						field={fields.submission}
						label={t('what')}
						empty="–"
						options={[
							...chosen.choices.map(({ id, title, code }) => ({ value: id, label: `${title} · ${code}` })),
							{ value: 'all', label: `${t('whole-country')}: ${format.country(chosen.country)}` },
						]}
					/>
					<TextAreaField field={fields.reason} label={t('why')} hint={t('why-hint')} rows={3} required />
					<Note tone="warn">{t('warning')}</Note>
					<div className="row">
						<Button look="grave">{t('save')}</Button>
					</div>
				</form>
			)}
		</>
	)
}
