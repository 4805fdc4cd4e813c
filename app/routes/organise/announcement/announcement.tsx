import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { AnnouncementForm } from '#app/domain/results/announcement-form.ts'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { readinessOf, unreadiness } from '#app/domain/results/readiness.server.ts'
import { roundOf } from '#app/domain/voting/queries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/announcement.ts'
import { Readiness } from './readiness.tsx'

export const handle = { areas: ['organise-results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const round = roundOf(edition)
	if (!round) throw notFound()
	const announcement = await findAnnouncement(organiser.db, edition.id)
	const countries = await readinessOf(organiser.db, edition, round)
	return {
		base: `/organise/editions/${edition.slug}`,
		zone: edition.zone,
		ready: unreadiness(countries) === null,
		...{ announcement, countries },
		typed: {
			introduction: announcement?.introduction ?? { en: '' },
			visibleFrom: wallClockAt(announcement?.visibleFrom ?? now, edition.zone),
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
	const { base, zone, ready, announcement, countries, typed } = loaderData
	const t = useTexts('organise-results')
	const format = useFormat()
	const moment = format.in(zone).moment
	return (
		<>
			<PageHead title={t('announcement')} lede={t('announcement-lede')} />
			{announcement && (
				<Facts
					facts={[
						{ term: t('visible-from'), detail: moment(announcement.visibleFrom) },
						{ term: t('prepared-by'), detail: `${announcement.preparer ?? ''}, ${moment(announcement.preparedAt)}` },
						...(announcement.releasedAt
							? [
									{
										term: t('released-by'),
										detail: `${announcement.releaser ?? ''}, ${moment(announcement.releasedAt)}`,
									},
								]
							: []),
					]}
				/>
			)}
			{announcement && !announcement.releasedAt && (
				<p>
					<ButtonLink look="main" href={`${base}/announcement/release`}>
						{t('to-release')}
					</ButtonLink>
				</p>
			)}
			<Readiness base={base} countries={countries} />
			<p>
				<a href={`${base}/results`}>{t('to-results')}</a>
			</p>
			{!announcement?.releasedAt && (
				<Section title={t(announcement ? 'prepare-anew' : 'prepare')} lede={t(ready ? 'prepare-lede' : 'not-ready')}>
					<PrepareForm typed={typed} zone={zone} ready={ready} reply={actionData?.reply} />
				</Section>
			)}
		</>
	)
}

interface FormProps extends Pick<Route.ComponentProps['loaderData'], 'typed' | 'zone' | 'ready'> {
	readonly reply: NonNullable<Route.ComponentProps['actionData']>['reply'] | undefined
}

function PrepareForm({ typed, zone, ready, reply }: FormProps) {
	const t = useTexts('organise-results')
	const [form, fields] = useForm<FormProps['typed']>({ lastResult: reply ?? null, defaultValue: typed })
	const introduction = useTextsSummary(fields.introduction, t('introduction'))
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors ?? []}
				fields={[...introduction, { field: fields.visibleFrom, label: t('visible-from') }]}
			/>
			<TextsFields field={fields.introduction} label={t('introduction')} hint={t('introduction-hint')} rows={5} />
			<TextField
				field={fields.visibleFrom}
				type="datetime-local"
				label={t('visible-from')}
				hint={t('visible-from-hint', { zone })}
			/>
			<Button look="main" disabled={!ready}>
				{t('prepare')}
			</Button>
		</form>
	)
}
