import { SearchForm } from '#app/components/search-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import type { GalleryWish } from '#app/domain/submissions/gallery-wish.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly wish: GalleryWish
	readonly counts: readonly { readonly country: string; readonly count: number }[]
	readonly categories: readonly { readonly slug: string; readonly text: string }[]
	readonly languages: readonly string[]
}

/** Only what occurs can be chosen; a library is typed, for there may be thousands. */
export function Filters({ wish, counts, categories, languages }: Props) {
	const t = useTexts('ideas')
	const format = useFormat()
	const { compare } = new Intl.Collator(useLocale())
	const countries = useCountryChoices(counts.map(({ country }) => country)).map(({ value, label }) => ({
		value,
		label: t('with-count', { name: label, count: counts.find(({ country }) => country === value)?.count ?? 0 }),
	}))
	const spoken = languages
		.map((value) => ({ value, label: format.language(value) }))
		.sort((one, other) => compare(one.label, other.label))
	return (
		<SearchForm label={t('search')} value={wish.words}>
			<SelectField
				field={{ id: 'country', name: 'country', defaultValue: wish.country }}
				label={t('country')}
				options={countries}
				empty={t('all-countries')}
			/>
			<details className="search__more" open={Boolean(wish.category || wish.language || wish.library || wish.place)}>
				<summary>{t('more-filters')}</summary>
				<div className="search__fields">
					<TextField
						field={{ id: 'place', name: 'place', defaultValue: wish.place }}
						label={t('library')}
						hint={t('library-hint')}
						type="search"
					/>
					{wish.library && <input type="hidden" name="library" value={wish.library} />}
					{categories.length > 0 && (
						<SelectField
							field={{ id: 'category', name: 'category', defaultValue: wish.category }}
							label={t('category')}
							options={categories.map(({ slug, text }) => ({ value: slug, label: text }))}
							empty={t('all-categories')}
						/>
					)}
					{spoken.length > 1 && (
						<SelectField
							field={{ id: 'language', name: 'language', defaultValue: wish.language }}
							label={t('language')}
							options={spoken}
							empty={t('all-languages')}
						/>
					)}
				</div>
			</details>
		</SearchForm>
	)
}
