import { Columns } from '#app/components/columns.tsx'
import { Facts } from '#app/components/facts.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { isBeingLookedAt } from '#app/domain/moderation/report-queries.server.ts'
import { neighboursOf } from '#app/domain/submissions/gallery-queries.server.ts'
import type { Idea } from '#app/domain/submissions/idea.ts'
import { findIdea, ideasAtLibrary } from '#app/domain/submissions/queries.server.ts'
import { readSubmissionCode } from '#app/domain/submissions/submission-code.ts'
import { translationsFor } from '#app/domain/submissions/translation-queries.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { gone, notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/idea.ts'
import { IdeaText } from './idea/idea-text.tsx'
import { Neighbours } from './idea/neighbours.tsx'

export const handle = { areas: ['ideas', 'share'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await publicEdition(args)
	const code = readSubmissionCode(args.params.code) ?? ''
	const idea = await findIdea(context.db, edition.id, code)
	if (!idea) throw notFound((await isBeingLookedAt(context.db, edition.id, code)) ? 'being-looked-at' : undefined)
	if (idea === 'gone') throw gone()
	const category = edition.categories.find(({ id }) => id === idea.categoryId)
	const atLibrary = idea.libraryId ? await ideasAtLibrary(context.db, idea.libraryId, 4) : []
	return {
		idea,
		category: category ? { slug: category.slug, ...textIn(category.names, localeOf(args.request)) } : null,
		translations: await translationsFor(context.db, idea.id),
		neighbours: await neighboursOf(context.db, edition.id, idea.id),
		atLibrary: atLibrary.filter(({ id }) => id !== idea.id).slice(0, 3),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData?.idea.title,
		description: loaderData?.idea.excerpt,
		picture: loaderData && `/editions/${loaderData.idea.edition}/ideas/${loaderData.idea.code}/share.jpg`,
		type: 'article',
	})
}

export default function IdeaPage({ loaderData }: Route.ComponentProps) {
	const t = useTexts('ideas')
	const states = useTexts('states')
	const format = useFormat()
	const { idea, category, translations, neighbours, atLibrary } = loaderData
	const base = `/editions/${idea.edition}/ideas`
	return (
		<>
			<PageHead
				eyebrow={<a href={`${base}?country=${idea.country}`}>{format.country(idea.country)}</a>}
				title={<span dir="auto">{idea.title}</span>}
				lang={idea.language}
				aside={
					<Stamp tone="green" at={idea.publishedAt}>
						{states('submission.published')}
					</Stamp>
				}
			/>
			<Columns>
				{idea.photo && <Picture photo={idea.photo} alt={idea.altText} sizes={pageSizes} eager />}
				<div className="stack">
					<RuledCard call={[idea.country, idea.code.slice(3)]}>
						<IdeaText idea={idea} translations={translations} />
					</RuledCard>
					<IdeaFacts idea={idea} category={category} />
					<Share title={idea.title} />
					<p className="small">
						<a href={`${base}/${idea.code}/report`} rel="nofollow">
							{t('report')}
						</a>
					</p>
				</div>
			</Columns>
			<Neighbours {...neighbours} />
			{atLibrary.length > 0 && (
				<Section
					title={t('same-library')}
					aside={<a href={`${base}?library=${idea.librarySlug}`}>{t('all-from-library')}</a>}
				>
					<IdeaCards ideas={atLibrary} furtherDown />
				</Section>
			)}
			<p>
				<a href={base}>{t('all')}</a>
			</p>
		</>
	)
}

interface IdeaFactsProps {
	readonly idea: Idea
	readonly category: Route.ComponentProps['loaderData']['category']
}

function IdeaFacts({ idea, category }: IdeaFactsProps) {
	const t = useTexts('ideas')
	const format = useFormat()
	const base = `/editions/${idea.edition}/ideas`
	const narrowed = category && (
		<a href={`${base}?category=${category.slug}`} lang={category.lang}>
			{category.text}
		</a>
	)
	const facts = [
		{
			term: t('library'),
			detail: idea.librarySlug ? <a href={`/libraries/${idea.librarySlug}`}>{idea.library}</a> : idea.library,
		},
		...(narrowed ? [{ term: t('category'), detail: narrowed }] : []),
		{ term: t('language'), detail: <a href={`${base}?language=${idea.language}`}>{format.language(idea.language)}</a> },
		...(idea.submitter ? [{ term: t('by'), detail: <bdi>{idea.submitter}</bdi> }] : []),
		...(idea.peopleCount > 1 ? [{ term: t('people'), detail: format.number(idea.peopleCount) }] : []),
		{ term: t('code'), detail: <span className="mono">{idea.code}</span> },
	]
	return <Facts facts={facts} />
}
