import { Columns } from '#app/components/columns.tsx'
import { Facts } from '#app/components/facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { Share } from '#app/components/share.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { isBeingLookedAt } from '#app/domain/moderation/report-queries.server.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { readSubmissionCode } from '#app/domain/submissions/submission-code.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { gone, notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/idea.ts'

export const handle = { areas: ['ideas'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await publicEdition(args)
	const code = readSubmissionCode(args.params.code) ?? ''
	const idea = await findIdea(context.db, edition.id, code)
	if (!idea) throw notFound((await isBeingLookedAt(context.db, edition.id, code)) ? 'being-looked-at' : undefined)
	if (idea === 'gone') throw gone()
	const category = edition.categories.find(({ id }) => id === idea.categoryId)
	return { idea, category: category ? textIn(category.names, localeOf(args.request)) : null }
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData?.idea.title,
		description: loaderData?.idea.excerpt,
		picture: loaderData && `/editions/${loaderData.idea.edition}/ideas/${loaderData.idea.code}/share.jpg`,
		type: 'article',
	})
}

export default function IdeaPage({ loaderData: { idea, category } }: Route.ComponentProps) {
	const t = useTexts('ideas')
	const states = useTexts('states')
	const format = useFormat()
	const library = idea.librarySlug ? <a href={`/libraries/${idea.librarySlug}`}>{idea.library}</a> : idea.library
	const facts = [
		{ term: t('library'), detail: library },
		...(category ? [{ term: t('category'), detail: <span lang={category.lang}>{category.text}</span> }] : []),
		{ term: t('language'), detail: format.language(idea.language) },
		...(idea.submitter ? [{ term: t('by'), detail: idea.submitter }] : []),
		{ term: t('code'), detail: <span className="mono">{idea.code}</span> },
	]
	return (
		<>
			<PageHead
				eyebrow={format.country(idea.country)}
				title={idea.title}
				lang={idea.language}
				aside={
					<Stamp tone="green" at={idea.publishedAt}>
						{states('submission.published')}
					</Stamp>
				}
			/>
			<Columns>
				{idea.photo && <Picture photo={idea.photo} alt={idea.altText} sizes={pageSizes} eager />}
				<div>
					<RuledCard call={[idea.country, idea.code.slice(3)]}>
						<p className="idea" lang={idea.language}>
							{idea.idea}
						</p>
					</RuledCard>
					<Facts facts={facts} />
				</div>
			</Columns>
			<Share title={idea.title} />
			<p>
				<a href={`/editions/${idea.edition}/ideas`}>{t('all')}</a>
			</p>
		</>
	)
}
