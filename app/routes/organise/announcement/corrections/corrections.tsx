import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { correctionsOf } from '#app/domain/results/correction-queries.server.ts'
import { correctableTexts } from '#app/domain/results/correction-texts.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { LettersHead } from '../letters/letters-head.tsx'
import type { Route } from './+types/corrections.ts'
import { MadeCorrections } from './made-corrections.tsx'
import { useTextName } from './text-name.ts'

export const handle = { areas: ['organise-letters', 'corrections'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const announcement = await findAnnouncement(organiser.db, edition.id)
	const released = Boolean(announcement?.releasedAt)
	const made = await correctionsOf(organiser.db, edition.id)
	const locale = localeOf(args.request)
	return {
		base: `/organise/editions/${edition.slug}`,
		zone: edition.zone,
		released,
		made: made.map(({ proposedBy: _proposedBy, before: _before, after: _after, ...correction }) => ({
			...correction,
			reason: textIn(correction.reason, locale),
		})),
		texts: released
			? (await correctableTexts(organiser.db, edition.id)).map(({ key, part, country, by, text }) => ({
					...{ key, part, country, by },
					...textIn(text, locale),
				}))
			: [],
	}
}

export default function Corrections({ loaderData: { base, zone, released, made, texts } }: Route.ComponentProps) {
	const t = useTexts('corrections')
	const nameOf = useTextName()
	const here = `${base}/announcement/corrections`
	return (
		<>
			<LettersHead base={`${base}/announcement`} part="corrections" />
			<PageHead title={t('title')} lede={t('desk-lede')} />
			{!released && <Note>{t('not-yet')}</Note>}
			{made.length > 0 && <MadeCorrections made={made} here={here} zone={zone} />}
			{released && (
				<Section title={t('correct')} lede={t('correct-lede')}>
					<Ledger
						caption={t('texts')}
						titled
						rows={texts}
						rowKey={({ key }) => key}
						columns={[
							{
								key: 'text',
								head: t('text'),
								heading: true,
								cell: (each) => <a href={`${here}/texts/${each.key}`}>{nameOf(each)}</a>,
							},
							{ key: 'now', head: t('now'), cell: ({ text, lang }) => <span lang={lang}>{firstWords(text)}</span> },
						]}
					/>
				</Section>
			)}
			<p>
				{t('succession')} <a href={`${base}/results`}>{t('to-results')}</a>
			</p>
		</>
	)
}

const firstWords = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text)
