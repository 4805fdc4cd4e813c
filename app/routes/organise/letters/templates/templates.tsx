import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type WordingState, wordedKinds, wordingState } from '#app/domain/letters/wording.ts'
import { wordingTimes } from '#app/domain/letters/wordings.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartLinks } from '../../edition/part-links.tsx'
import type { Route } from './+types/templates.ts'

export const handle = { areas: ['letters', 'organise-wordings', 'organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const times = await wordingTimes(organiser.db, edition.id)
	const at = (kind: string, locale: string) => times.get(`${kind} ${locale}`) ?? null
	const rows = wordedKinds.map((kind) => ({
		kind,
		states: Object.fromEntries(
			locales.map((locale) => [locale, wordingState(at(kind, locale), locale === 'en' ? null : at(kind, 'en'))]),
		) as Record<(typeof locales)[number], WordingState>,
	}))
	return { slug: edition.slug, rows }
}

export default function Templates({ loaderData: { slug, rows } }: Route.ComponentProps) {
	const t = useTexts('organise-wordings')
	const letters = useTexts('letters')
	const format = useFormat()
	const here = `/organise/editions/${slug}/letters`
	return (
		<>
			<PartLinks slug={slug} here="letters" />
			<PageHead title={t('title')} lede={t('lede')} />
			<Ledger
				caption={t('caption')}
				titled
				stacks
				rows={rows}
				rowKey={({ kind }) => kind}
				columns={[
					{ key: 'kind', head: letters('outbox.kind'), heading: true, cell: ({ kind }) => letters(`kinds.${kind}`) },
					{
						key: 'languages',
						head: letters('outbox.language'),
						cell: ({ kind, states }) => (
							<span className="row">
								{locales.map((locale) => (
									<a key={locale} href={`${here}/${kind}/${locale}`}>
										{format.language(locale)}
										{states[locale] !== 'ours' && ` (${t(`states.${states[locale]}`)})`}
									</a>
								))}
							</span>
						),
					},
				]}
			/>
		</>
	)
}
