import { parseWithZod } from '@conform-to/zod/v4'
import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { winnersWithTexts } from '#app/domain/results/announced-queries.server.ts'
import { AnnouncementForm } from '#app/domain/results/announcement-form.ts'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { missingTexts } from '#app/domain/results/completeness.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { readinessOf, unreadiness } from '#app/domain/results/readiness.server.ts'
import { locales } from '#app/domain/shared/language.ts'
import { roundOf } from '#app/domain/voting/queries.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/announcement.ts'
import { Completeness } from './completeness.tsx'
import { LettersHead } from './letters/letters-head.tsx'
import { PrepareForm } from './prepare-form.tsx'
import { Readiness } from './readiness.tsx'
import { spokenIn } from './spoken-in.ts'
import { writtenAbout } from './written-about.ts'

export const handle = {
	areas: ['organise-announcement', 'organise-letters', 'organise-results', 'results'],
} satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const round = roundOf(edition)
	if (!round) throw notFound()
	const announcement = await findAnnouncement(organiser.db, edition.id)
	const countries = await readinessOf(organiser.db, edition, round)
	const texts = await winnersWithTexts(organiser.db, edition)
	const introduction = announcement?.introduction ?? { en: '' }
	return {
		base: `/organise/editions/${edition.slug}`,
		zone: edition.zone,
		ready: unreadiness(countries) === null,
		...{ announcement, countries },
		written: texts.winners.map((winner) => writtenAbout(winner, localeOf(args.request))),
		missing: locales.map((language) => ({ language, in: missingTexts({ introduction, ...texts }, language) })),
		spoken: spokenIn(edition),
		typed: {
			introduction,
			visibleFrom: wallClockAt(announcement?.visibleFrom ?? now, edition.zone),
			languages: announcement?.languages ?? [],
		},
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: AnnouncementForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await prepareAnnouncement(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/announcement`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Announcement({ loaderData, actionData }: Route.ComponentProps) {
	const { base, zone, ready, announcement, countries, written, missing } = loaderData
	const t = useTexts('organise-results')
	const own = useTexts('organise-announcement')
	const format = useFormat()
	const personName = usePersonName()
	const moment = format.in(zone).moment
	const released = Boolean(announcement?.releasedAt)
	const here = `${base}/announcement`
	return (
		<>
			<PageHead title={t('announcement')} lede={t('announcement-lede')} />
			<LettersHead base={here} part="announcement" />
			{announcement && (
				<Facts
					facts={[
						{ term: t('visible-from'), detail: moment(announcement.visibleFrom) },
						{
							term: t('prepared-by'),
							detail: `${personName(announcement.preparer)}, ${moment(announcement.preparedAt)}`,
						},
						...(announcement.releasedAt
							? [
									{
										term: t('released-by'),
										detail: `${personName(announcement.releaser)}, ${moment(announcement.releasedAt)}`,
									},
								]
							: []),
					]}
				/>
			)}
			<p className="row">
				{announcement && !released && (
					<ButtonLink look="main" href={`${here}/release`}>
						{t('to-release')}
					</ButtonLink>
				)}
				{written.length > 0 && <ButtonLink href={`${here}/preview`}>{own('to-preview')}</ButtonLink>}
			</p>
			<Readiness base={base} countries={countries} written={written} />
			<p className="row">
				<a href={`${base}/results`}>{t('to-results')}</a>
				{written.length > 1 && <a href={`${here}/order`}>{own('order')}</a>}
			</p>
			{written.length > 0 && <Completeness here={here} missing={missing} required={loaderData.typed.languages} />}
			{!released && (
				<Section title={t(announcement ? 'prepare-anew' : 'prepare')} lede={t(ready ? 'prepare-lede' : 'not-ready')}>
					<PrepareForm {...loaderData} reply={actionData?.reply} />
				</Section>
			)}
		</>
	)
}
