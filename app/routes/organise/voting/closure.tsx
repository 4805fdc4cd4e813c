import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { ClosureForm, type ClosureInput } from '#app/domain/results/closure-form.ts'
import { closurePreview } from '#app/domain/results/closure-preview.server.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/closure.ts'

export const handle = { areas: ['organise-voting'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, round, asked, country, now, base, query } = await requireRoundCountry(args)
	if (query && !asked) throw seeOther(`${base}/voting/${country}/closure${query}`)
	const preview = await closurePreview(organiser, edition, round, country, now)
	if (!preview) throw notFound()
	if (preview.state === 'closed') throw seeOther(`${base}/results/${country}${query}`)
	return { base, query, zone: edition.zone, preview, position: query ? round.position : null }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, place, country, base, query } = await requireRoundCountry(args)
	const form = parseWithZod(await requireFreshFactor(args, edition), { schema: ClosureForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await closeRound(organiser, place, form.value)
	return outcome.ok
		? seeOther(`${base}/results/${country}${query}`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Closure({ loaderData, actionData }: Route.ComponentProps) {
	const { base, query, zone, preview, position } = loaderData
	const t = useTexts('organise-voting')
	const format = useFormat()
	const say = useErrorText()
	const country = format.country(preview.country)
	return (
		<>
			<PageHead
				eyebrow={position ? t('place', { country, round: position }) : country}
				title={t('closure-title')}
				lede={t('closure-lede')}
			/>
			<Facts
				facts={[
					{ term: t('closes'), detail: format.in(zone).moment(preview.closes) },
					{ term: t('submissions'), detail: preview.submissions },
					{ term: t('eligible-partners'), detail: preview.eligiblePartners },
					{ term: t('cast-ballots'), detail: preview.castBallots },
					{ term: t('quorum'), detail: preview.quorum },
				]}
			/>
			{preview.missing.length > 0 && (
				<Note tone="warn" title={t('missing')}>
					<p>{format.list(preview.missing)}</p>
				</Note>
			)}
			{preview.lacking.length > 0 && <Lacking lacking={preview.lacking} />}
			<ul className="points">
				<li>{t('will-freeze', { ballots: preview.castBallots, submissions: preview.submissions })}</li>
				<li>{preview.longlist ? t('will-go-on', { best: preview.longlist.best }) : t('will-count')}</li>
				<li>{t('will-tell', { letters: preview.letters })}</li>
				<li>{t('no-way-back')}</li>
			</ul>
			{preview.refusal ? (
				<Note tone="warn">{say(preview.refusal)}</Note>
			) : (
				<ClosingForm country={country} belowQuorum={preview.belowQuorum} reply={actionData?.reply} />
			)}
			<p className="row">
				<a href={`${base}/voting/${preview.country}/extension${query}`}>{t('extend-instead')}</a>
				<a href={`${base}/voting`}>{t('back')}</a>
			</p>
		</>
	)
}

type Lack = Route.ComponentProps['loaderData']['preview']['lacking']

/** Which ideas too few have answered, by code: never what anybody said. */
function Lacking({ lacking }: { lacking: Lack }) {
	const t = useTexts('organise-voting')
	return (
		<Note tone="warn" title={t('lacking')}>
			<ul className="points">
				{lacking.map(({ code, answered, needed }) => (
					<li key={code}>{t('lacking-line', { code, answered, needed })}</li>
				))}
			</ul>
		</Note>
	)
}

interface FormProps {
	readonly country: string
	readonly belowQuorum: boolean
	readonly reply: SubmissionResult | undefined
}

function ClosingForm({ country, belowQuorum, reply }: FormProps) {
	const t = useTexts('organise-voting')
	const [form, fields] = useForm<ClosureInput>({ lastResult: reply ?? null })
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors ?? []}
				fields={[{ field: fields.belowQuorumReason, label: t('below-quorum-reason') }]}
			/>
			{belowQuorum && (
				<TextAreaField
					field={fields.belowQuorumReason}
					label={t('below-quorum-reason')}
					hint={t('below-quorum-hint')}
					rows={3}
				/>
			)}
			<Button look="grave">{t('close-country', { country })}</Button>
		</form>
	)
}
