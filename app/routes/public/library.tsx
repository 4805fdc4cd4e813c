import type { ReactNode } from 'react'
import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { openCountries } from '#app/domain/contest/call-times.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import type { Library } from '#app/domain/libraries/library.ts'
import { findLibrary } from '#app/domain/libraries/queries.server.ts'
import { ideasAtLibrary } from '#app/domain/submissions/queries.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/library.ts'

export const handle = { areas: ['libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const library = await findLibrary(context.db, args.params.library)
	if (!library) throw notFound()
	const now = await context.clock(context.db)
	const editions = await publishedEditions(context.db)
	const open = editions.find((edition) => openCountries(edition, now).includes(library.country))
	return { library, open: open?.slug ?? null, ideas: await ideasAtLibrary(context.db, library.id) }
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData?.library.name,
		description: loaderData && `${loaderData.library.name}, ${loaderData.library.place}`,
		picture: loaderData && `/libraries/${loaderData.library.slug}/share.jpg`,
	})
}

export default function LibraryPage({ loaderData: { library, ideas, open } }: Route.ComponentProps) {
	const t = useTexts('libraries')
	const format = useFormat()
	const facts = useFacts(library)
	return (
		<>
			<PageHead eyebrow={format.country(library.country)} title={library.name} lede={library.place} />
			{open && (
				<ButtonLink look="main" href={`/editions/${open}/submit?library=${encodeURIComponent(library.slug)}`}>
					{t('send-here')}
				</ButtonLink>
			)}
			{facts.length > 0 && (
				<Section title={t('facts')}>
					<Facts facts={facts} />
				</Section>
			)}
			{library.branches.length > 0 && (
				<Section title={t('branches')}>
					<ul>
						{library.branches.map(({ name, place }) => (
							<li key={`${name} ${place}`}>
								{name}, {place}
							</li>
						))}
					</ul>
				</Section>
			)}
			<Networks library={library} />
			<Section title={t('ideas-here')}>
				{ideas.length > 0 ? <IdeaCards ideas={ideas} /> : <p>{t('no-ideas')}</p>}
			</Section>
			<Share title={library.name} />
		</>
	)
}

function Networks({ library }: { library: Library }) {
	const t = useTexts('libraries')
	const format = useFormat()
	if (library.networks.length === 0) return null
	const stay = (joinedOn: string, leftOn: string | null) =>
		leftOn
			? t('from-to', { from: format.date(joinedOn), to: format.date(leftOn) })
			: t('since', { date: format.date(joinedOn) })
	return (
		<Section title={t('networks')}>
			<ul>
				{library.networks.map(({ slug, name, joinedOn, leftOn }) => (
					<li key={`${slug} ${joinedOn}`}>
						<a href={`/networks/${slug}`}>{name}</a>, {stay(joinedOn, leftOn)}
					</li>
				))}
			</ul>
		</Section>
	)
}

function useFacts(library: Library) {
	const t = useTexts('libraries')
	const format = useFormat()
	const { isil, founded, staff, holdings, memberShare, website, source } = library
	const facts: [string, ReactNode][] = [
		[t('founded'), founded],
		[t('staff'), staff === null ? null : format.number(staff)],
		[t('holdings'), holdings === null ? null : format.number(holdings)],
		[t('member-share'), memberShare === null ? null : `${format.number(memberShare, 2)} %`],
		[t('isil'), isil],
		[t('website'), website && <a href={website}>{new URL(website).hostname}</a>],
		[t('source'), source && <a href={source}>{new URL(source).hostname}</a>],
	]
	return facts.filter(([, detail]) => detail !== null).map(([term, detail]) => ({ term, detail }))
}
