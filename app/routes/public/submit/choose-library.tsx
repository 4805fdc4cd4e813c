import { Button, ButtonLink } from '#app/components/button.tsx'
import { Element } from '#app/components/element.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { LibraryChoice } from './chosen-place.server.ts'
import { NearMe } from './near-me.tsx'

/** The first step; it asks by address, so that a poster's code can skip it. */
export function ChooseLibrary({ words, country, found, more, open }: LibraryChoice & { open: readonly string[] }) {
	const t = useTexts('submit')
	const options = useCountryChoices(open)
	const suggesting = {
		suggestions: t('suggestions'),
		suggested: t('suggested', { count: '{count}' }),
		none: t('suggested-none'),
	}
	return (
		<>
			<Section title={t('which-library')} lede={t('search-hint')}>
				<Element name="library-search" texts={suggesting} data-countries={open.join(' ')}>
					<SearchForm label={t('search-label')} value={words}>
						<SelectField
							field={{ id: 'country', name: 'country', defaultValue: country }}
							label={t('country')}
							options={options}
							empty={t('all-countries')}
						/>
					</SearchForm>
				</Element>
				<NearMe countries={open} />
				{found && <Found found={found} />}
				{more && <ButtonLink href={more}>{t('more')}</ButtonLink>}
			</Section>
			<Section title={t('not-listed')} lede={t('not-listed-text')}>
				<form method="get" className="read">
					<TextField
						field={{ id: 'named', name: 'named', required: true, minLength: 2, maxLength: 150, defaultValue: words }}
						label={t('named-library')}
					/>
					<SelectField
						field={{ id: 'named-country', name: 'country', required: true, defaultValue: country }}
						label={t('country')}
						options={options}
					/>
					<Button>{t('go-on')}</Button>
				</form>
			</Section>
		</>
	)
}

function Found({ found }: { found: NonNullable<LibraryChoice['found']> }) {
	const t = useTexts('submit')
	if (found.length === 0) {
		return (
			<p role="status">
				<b>{t('found-none')}.</b> {t('found-none-text')}
			</p>
		)
	}
	return (
		<>
			<p role="status">{t('found', { count: found.length })}</p>
			<ul className="stack">
				{found.map(({ id, slug, name, place, country }) => (
					<li key={id} className="row">
						<SpineLabel country={country} />
						<a href={`?library=${encodeURIComponent(slug)}`}>
							{name}, {place}
						</a>
					</li>
				))}
			</ul>
		</>
	)
}
