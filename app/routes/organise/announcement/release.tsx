import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { areLettersPaused } from '#app/domain/letters/pause.server.ts'
import { announcedDigest } from '#app/domain/results/announced-digest.ts'
import { winnersWithTexts } from '#app/domain/results/announced-queries.server.ts'
import { ReleaseForm } from '#app/domain/results/announcement-form.ts'
import { lettersPlan } from '#app/domain/results/announcement-letters-plan.server.ts'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { missingIn } from '#app/domain/results/completeness.ts'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PausedNote } from '../letters/paused-note.tsx'
import type { Route } from './+types/release.ts'
import { StillMissing } from './still-missing.tsx'

export const handle = {
	areas: ['organise-announcement', 'organise-letters', 'organise-results', 'results'],
} satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const announcement = await findAnnouncement(organiser.db, edition.id)
	if (!announcement || announcement.releasedAt) throw notFound()
	const announced = { ...announcement, ...(await winnersWithTexts(organiser.db, edition)) }
	const { winners } = announced
	return {
		back: `/organise/editions/${edition.slug}/announcement`,
		zone: edition.zone,
		seen: announcedDigest(announced),
		missing: missingIn(announced, announcement.languages),
		visibleFrom: announcement.visibleFrom,
		introduction: textIn(announcement.introduction, localeOf(args.request)),
		preparer: announcement.preparer,
		own: announcement.preparedBy === organiser.person.id,
		winners: winners.map(({ country, entry, noAwardReason }) => ({
			...{ country, noAwardReason },
			title: entry?.card?.title ?? entry?.code ?? null,
			library: entry?.card?.library ?? null,
		})),
		paused: await areLettersPaused(organiser.db, edition.id),
		letters: (await lettersPlan(organiser, edition.id)).rows.map(({ audience, count }) => ({ audience, count })),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = ReleaseForm.safeParse(Object.fromEntries(await requireFreshFactor(args, edition)))
	const outcome = await releaseAnnouncement(organiser, edition.id, form.data?.seen ?? '')
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}/announcement`) : invalid([outcome.reason])
}

export default function Release({ loaderData, actionData }: Route.ComponentProps) {
	const { back, zone, seen, missing, visibleFrom, introduction, preparer, own, winners, letters, paused } = loaderData
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const toldBy = useTexts('organise-letters')
	const announcement = useTexts('organise-announcement')
	const format = useFormat()
	return (
		<>
			<PageHead title={t('release-title')} lede={t('release-lede')} />
			<Facts
				facts={[
					{ term: t('visible-from'), detail: format.in(zone).moment(visibleFrom) },
					{ term: t('prepared-by'), detail: usePersonName()(preparer) },
					...letters.map(({ audience, count }) => ({
						term: toldBy(`letters-to.${audience}`),
						detail: <a href={`${back}/letters/${audience}`}>{format.number(count)}</a>,
					})),
				]}
			/>
			<PausedNote paused={paused} />
			<p className="idea read" lang={introduction.lang}>
				{introduction.text}
			</p>
			<Ledger
				caption={t('will-show')}
				rows={winners}
				rowKey={(row) => row.country}
				columns={[
					{ key: 'country', head: t('country'), heading: true, cell: (row) => format.country(row.country) },
					{
						key: 'winner',
						head: t('winner'),
						cell: ({ title, noAwardReason }) =>
							title ?? (noAwardReason && isNoAwardReason(noAwardReason) && results(`no-award.${noAwardReason}`)),
					},
					{ key: 'library', head: results('library'), cell: (row) => row.library },
				]}
			/>
			<p>
				<a href={`${back}/preview`}>{announcement('to-preview')}</a>
			</p>
			<StillMissing missing={missing} here={back} />
			<form method="post" className="read">
				<input type="hidden" name="seen" value={seen} />
				<FormErrors errors={actionData?.reply} />
				{own && <Note tone="warn">{t('another-must')}</Note>}
				<div className="row">
					<Button look="grave" disabled={own || missing.length > 0}>
						{t('release')}
					</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
