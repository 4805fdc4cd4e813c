import { PageHead } from '#app/components/page-head.tsx'
import { listedPeople, peoplePlan } from '#app/domain/accounts/people-list.ts'
import { peopleOf } from '#app/domain/accounts/people-queries.server.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { localeOf, requireReach } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/everybody.ts'
import { Appointed } from './appointed.tsx'
import { PeopleFilter } from './people-filter.tsx'

export const handle = { areas: ['organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, reach } = await requireReach(args)
	const locale = localeOf(args.request)
	const people = await peopleOf(organiser, reach)
	const wish = readList(peoplePlan, new URL(args.request.url).searchParams)
	const editions = new Map(people.flatMap(({ slug, title }) => (slug && title ? [[slug, title] as const] : [])))
	return {
		wish,
		page: listedPeople(people, wish, new Intl.Collator(locale).compare),
		editions: [...editions].map(([value, title]) => ({ value, label: textIn(title, locale).text })),
	}
}

const here = '/organise/people'

export default function Everybody({ loaderData: { wish, page, editions } }: Route.ComponentProps) {
	const t = useTexts('organise-people')
	return (
		<>
			<PageHead title={t('title')} lede={t('everybody-lede')} />
			<PeopleFilter here={here} wish={wish} editions={editions} />
			<Appointed page={page} wish={wish} here={here} />
		</>
	)
}
