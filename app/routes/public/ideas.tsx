import { EmptyState } from '#app/components/empty-state.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Pager } from '#app/components/pager.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/ideas.ts'

export const handle = { areas: ['ideas'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await publicEdition(args)
	const locale = localeOf(args.request)
	const query = new URL(args.request.url).searchParams
	const asked = (name: string) => query.get(name)?.slice(0, 200) || undefined
	const wish = { words: asked('q'), country: asked('country'), library: asked('library') }
	const page = await listIdeas(context.db, {
		editionId: edition.id,
		...wish,
		after: asked('after'),
		before: asked('before'),
	})
	return {
		title: translator(locale, 'ideas')('title'),
		edition: textIn(edition.title, locale),
		countries: edition.countries.map(({ country }) => country),
		wish,
		ideas: page.ideas,
		newer: page.newer && `?${new URLSearchParams({ ...said(wish), before: page.newer })}`,
		older: page.older && `?${new URLSearchParams({ ...said(wish), after: page.older })}`,
	}
}

const said = ({ words, country, library }: { words?: string; country?: string; library?: string }) => ({
	...(words ? { q: words } : {}),
	...(country ? { country } : {}),
	...(library ? { library } : {}),
})

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function Ideas({ loaderData }: Route.ComponentProps) {
	const t = useTexts('ideas')
	const { edition, countries, wish, ideas, newer, older } = loaderData
	const options = useCountryChoices(countries)
	return (
		<>
			<PageHead title={t('title')} eyebrow={<span lang={edition.lang}>{edition.text}</span>} />
			<SearchForm label={t('search')} value={wish.words}>
				<SelectField
					field={{ id: 'country', name: 'country', defaultValue: wish.country }}
					label={t('country')}
					options={options}
					empty={t('all-countries')}
				/>
				{wish.library && <input type="hidden" name="library" value={wish.library} />}
			</SearchForm>
			{wish.library && (
				<Note>
					{t('at-library')} <a href="?">{t('show-all')}</a>
				</Note>
			)}
			{ideas.length > 0 ? (
				<IdeaCards ideas={ideas} headingLevel="h2" />
			) : (
				<EmptyState title={t('none')}>{t('none-text')}</EmptyState>
			)}
			<Pager newer={newer ?? undefined} older={older ?? undefined} />
		</>
	)
}
