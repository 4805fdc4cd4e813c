import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { listLibraries } from '#app/domain/libraries/queries.server.ts'
import { matchLibrary } from '#app/domain/moderation/match-library.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/library.ts'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, moderated } = await requireModerated(args)
	const words = new URL(args.request.url).searchParams.get('q') ?? moderated.submission.namedLibrary ?? ''
	const { libraries: found } = await listLibraries(moderator.db, { words, country: moderated.submission.country })
	return { words, found, title: moderated.submission.title }
}

export async function action(args: Route.ActionArgs) {
	const { moderator, moderated, here } = await requireModerated(args)
	const slug = String((await args.request.formData()).get('library') ?? '')
	const outcome = await matchLibrary(moderator, moderated.submission.id, slug)
	if (outcome.ok) return seeOther(here)
	return invalid([outcome.reason])
}

export default function Library({ loaderData: { words, found, title }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-submissions')
	return (
		<>
			<PageHead eyebrow={title} title={t('match-library')} lede={t('match-lede')} />
			<SearchForm label={t('library')} value={words} />
			<form method="post">
				<FormErrors errors={actionData?.reply} />
				{found.map((library, at) => (
					<label key={library.slug} className="choice">
						<input type="radio" name="library" value={library.slug} defaultChecked={at === 0} />
						<span>
							{library.name}, {library.place}
						</span>
					</label>
				))}
				{found.length > 0 ? (
					<Button look="main">{t('match')}</Button>
				) : (
					<p>
						{t('no-library-found')} <a href="/organise/libraries/new">{t('add-library')}</a>
					</p>
				)}
			</form>
		</>
	)
}
