import { FilterForm } from '#app/components/filter-form.tsx'
import type { Option } from '#app/components/option.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { type SubmissionWish, submissionPlan, waitingDays } from '#app/domain/moderation/submission-list.ts'
import { listHref, sentAlong } from '#app/domain/shared/list-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly all: string
	readonly wish: SubmissionWish
	readonly countries: readonly string[]
	readonly categories: readonly Option[]
	/** Whose ideas alone are shown. */
	readonly atLibrary: string | undefined
}

export function SubmissionsFilter({ here, all, wish, countries, categories, atLibrary }: Props) {
	const t = useTexts('organise-submissions')
	const shell = useTexts('shell')
	const { q, country, category, days } = wish.filters
	const inCountries = useCountryChoices(countries)
	const now = listHref(submissionPlan, here, wish)
	return (
		<>
			<FilterForm
				action={here}
				along={sentAlong(submissionPlan, wish, ['q', 'country', 'category', 'days'])}
				all={now === all ? undefined : all}
			>
				<TextField field={{ id: 'q', name: 'q', defaultValue: q }} label={t('words')} type="search" />
				{countries.length > 1 && (
					<SelectField
						field={{ id: 'country', name: 'country', defaultValue: country ?? '' }}
						label={t('country')}
						empty={shell('any')}
						options={inCountries}
					/>
				)}
				{categories.length > 0 && (
					<SelectField
						field={{ id: 'category', name: 'category', defaultValue: category ?? '' }}
						label={t('category')}
						empty={shell('any')}
						options={categories}
					/>
				)}
				<SelectField
					field={{ id: 'days', name: 'days', defaultValue: days ? String(days) : '' }}
					label={t('age')}
					empty={shell('any')}
					options={waitingDays.map((each) => ({ value: String(each), label: t('age-days', { count: each }) }))}
				/>
			</FilterForm>
			{atLibrary && (
				<p className="filters">
					<a href={listHref(submissionPlan, here, wish, { filters: { library: undefined } })}>
						<span className="sr">{t('take-off')} </span>
						<bdi>{atLibrary}</bdi>
						<span aria-hidden="true">×</span>
					</a>
				</p>
			)}
		</>
	)
}
