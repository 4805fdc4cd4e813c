import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Pager } from '#app/components/pager.tsx'
import { openCountries } from '#app/domain/contest/call-times.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { addressOf, readWish } from '#app/domain/submissions/gallery-wish.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/ideas.ts'
import { ActiveFilters } from './gallery/active-filters.tsx'
import { Filters } from './gallery/filters.tsx'
import { findIdeas } from './gallery/find-ideas.server.ts'

export const handle = { areas: ['ideas'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const locale = localeOf(args.request)
	const query = new URL(args.request.url).searchParams
	const cursor = { after: query.get('after') ?? undefined, before: query.get('before') ?? undefined }
	return {
		...(await findIdeas(context, edition, readWish(query), cursor)),
		title: translator(locale, 'ideas')('title'),
		slug: edition.slug,
		edition: textIn(edition.title, locale),
		open: openCountries(edition, now).length > 0,
		counts: countsOf(edition),
		categories: edition.categories.map(({ slug, names }) => ({ slug, ...textIn(names, locale) })),
	}
}

/** Counted as ideas are published, so that nobody has to count them. */
const countsOf = ({ countries }: Edition) =>
	countries.flatMap(({ country, publishedCount }) => (publishedCount > 0 ? [{ country, count: publishedCount }] : []))

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData?.title,
		picture: loaderData && `/editions/${loaderData.slug}/share.jpg`,
	})
}

export default function Ideas({ loaderData }: Route.ComponentProps) {
	const t = useTexts('ideas')
	const { edition, wish, library, categories, counts, languages, ideas, newer, older } = loaderData
	const total = counts.reduce((sum, { count }) => sum + count, 0)
	const category = categories.find(({ slug }) => slug === wish.category)
	return (
		<>
			<PageHead
				title={t('title')}
				eyebrow={<span lang={edition.lang}>{edition.text}</span>}
				lede={total > 0 && t('total', { count: total, countries: counts.length })}
			/>
			<Filters wish={wish} counts={counts} categories={categories} languages={languages} />
			<ActiveFilters wish={wish} library={library?.name} category={category} />
			<WhichLibrary {...loaderData} />
			{ideas.length > 0 ? <IdeaCards ideas={ideas} headingLevel="h2" /> : <Nothing {...loaderData} />}
			<Pager newer={newer} older={older} />
		</>
	)
}

function WhichLibrary({ choices, wish }: Pick<Route.ComponentProps['loaderData'], 'choices' | 'wish'>) {
	const t = useTexts('ideas')
	if (choices.length === 0) return null
	return (
		<section className="section" aria-labelledby="which">
			<h2 id="which">{t('which-library')}</h2>
			<ul className="stack">
				{choices.map(({ slug, name, place }) => (
					<li key={slug}>
						<a href={addressOf({ ...wish, place: undefined, library: slug })}>{name}</a>, {place}
					</li>
				))}
			</ul>
		</section>
	)
}

function Nothing({ wish, slug, open, choices }: Route.ComponentProps['loaderData']) {
	const t = useTexts('ideas')
	if (choices.length > 0) return null
	const send = (
		<ButtonLink look="main" href={`/editions/${slug}/submit`}>
			{t('send')}
		</ButtonLink>
	)
	if (Object.values(wish).every((part) => !part)) {
		return (
			<EmptyState title={t('none')} action={open && send}>
				{t('none-text')}
			</EmptyState>
		)
	}
	return (
		<EmptyState title={t('none-found')} action={<ButtonLink href="?">{t('show-all')}</ButtonLink>}>
			{t(wish.place ? 'none-at-library' : 'none-found-text')}
		</EmptyState>
	)
}
