import { EmptyState } from '#app/components/empty-state.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { givenUpWork } from '#app/domain/stewardship/given-up/given-up-work.server.ts'
import { workKinds } from '#app/domain/stewardship/given-up/work-kind.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/given-up.ts'
import { KindOfWork } from './kind-of-work.tsx'
import { requireSteward } from './steward.server.ts'

export const handle = { areas: ['organise-work', 'letters'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const steward = await requireSteward(args)
	const locale = localeOf(args.request)
	const { work, more } = await givenUpWork(steward)
	const shown = work.map(({ subject, ...each }) => ({
		...each,
		subject:
			subject === null || subject === 'gone'
				? subject
				: { ...subject, edition: subject.edition && textIn(subject.edition.title, locale).text },
	}))
	return {
		kinds: workKinds
			.map((kind) => ({ kind, work: shown.filter((each) => each.kind === kind) }))
			.filter((each) => each.work.length > 0),
		more,
		isTakenUp: new URL(args.request.url).searchParams.get('said') === 'taken-up',
		title: translator(locale, 'organise-work')('title'),
	}
}

export default function GivenUp({ loaderData: { kinds, more, isTakenUp } }: Route.ComponentProps) {
	const t = useTexts('organise-work')
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			{isTakenUp && <Note live>{t('taken-up')}</Note>}
			{kinds.length === 0 && <EmptyState title={t('none')}>{t('none-text')}</EmptyState>}
			{kinds.map(({ kind, work }) => (
				<KindOfWork key={kind} kind={kind} work={work} />
			))}
			{more && <p className="soft">{t('more')}</p>}
		</>
	)
}
