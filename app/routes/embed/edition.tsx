import { EmbedPage } from '#app/components/embed-page.tsx'
import { openCountries } from '#app/domain/contest/call-times.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { isolated } from '#app/i18n/isolated.ts'
import type { Route } from './+types/edition.ts'

export { EmbedError as ErrorBoundary } from '#app/components/embed-error.tsx'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const wanted = new URL(args.request.url).searchParams.get('country')
	const country = edition.countries.find((each) => each.country === wanted)?.country
	const open = openCountries(edition, now)
	const { ideas } = await listIdeas(context.db, { editionId: edition.id, country }, 6)
	const base = `/editions/${edition.slug}`
	return {
		title: textIn(edition.title, localeOf(args.request)),
		question: textIn(edition.question, localeOf(args.request)),
		links: {
			title: base,
			all: `${base}/ideas${country ? `?country=${country}` : ''}`,
			winners: isAnnounced(edition, now) ? `${base}/winners` : null,
			send: (country ? open.includes(country) : open.length > 0) ? `${base}/submit` : null,
		},
		ideas,
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData && isolated(loaderData.title.text) }]

export default function EmbeddedEdition({ loaderData: { question, links, ideas } }: Route.ComponentProps) {
	return <EmbedPage title={question.text} lang={question.lang} links={links} ideas={ideas} />
}
