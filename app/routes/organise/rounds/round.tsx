import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Time } from '#app/components/time.tsx'
import { changeRules } from '#app/domain/contest/change-rules.server.ts'
import { hasRoundOpened, isLastRound } from '#app/domain/contest/round-order.ts'
import { RulesForm, typedRules } from '#app/domain/contest/rules-form.ts'
import { votingWindow } from '#app/domain/voting/voting-window.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartLinks } from '../edition/part-links.tsx'
import type { Route } from './+types/round.ts'
import { requireRound } from './require-round.server.ts'
import { RulesFields, useCriteriaSummary } from './rules-fields.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, round, now, base } = await requireRound(args)
	const frozen = hasRoundOpened(round, edition.zone, now)
	return {
		...{ base, frozen, slug: edition.slug, zone: edition.zone, position: round.position },
		...votingWindow(round, edition.zone),
		typed: typedRules(round.rules),
		removable: !frozen && edition.rounds.length > 1,
		undecided: round.rules.longlist !== undefined && isLastRound(edition.rounds, round),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, round, base } = await requireRound(args)
	const form = parseWithZod(await args.request.formData(), { schema: RulesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changeRules(organiser, edition.id, round.id, form.value)
	return outcome.ok ? seeOther(base) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Round({ loaderData, actionData }: Route.ComponentProps) {
	const { base, slug, zone, position, opens, closes, typed, frozen, removable, undecided } = loaderData
	const t = useTexts('organise-edition')
	const here = `${base}/${position}`
	const [form, fields] = useForm({ lastResult: actionData?.reply ?? null, defaultValue: typed })
	const criteria = useCriteriaSummary(form.allErrors)
	return (
		<>
			<PartLinks slug={slug} here="rounds" />
			<PageHead title={t('round', { number: position })} lede={t('rules-lede')} />
			<Facts
				facts={[
					{ term: t('voting-opens'), detail: <Time at={opens} look="moment" zone={zone} /> },
					{ term: t('voting-closes'), detail: <Time at={closes} look="moment" zone={zone} /> },
				]}
			/>
			<div className="row">
				{!frozen && <a href={`${here}/dates`}>{t('change-dates')}</a>}
				<a href={base}>{t('all-rounds')}</a>
				{removable && (
					<PostButton action={`${here}/removal`} look="quiet">
						{t('remove-round')}
					</PostButton>
				)}
			</div>
			{frozen && (
				<Note title={t('rules-frozen')}>
					<a href={base}>{t('other-rules')}</a>
				</Note>
			)}
			{undecided && (
				<Note tone="warn" title={t('longlist-last')}>
					<a href={base}>{t('add-round')}</a>
				</Note>
			)}
			<form method="post" className="read">
				<ErrorSummary
					formErrors={[...(form.errors ?? []), ...(fields.criteria.errors ?? [])]}
					fields={[
						...criteria,
						{ field: fields.points, label: t('points') },
						{ field: fields.approvals, label: t('approvals') },
						{ field: fields.minimumVotes, label: t('minimum-votes') },
						{ field: fields.quorumPercent, label: t('quorum') },
						{ field: fields.readers, label: t('readers') },
						{ field: fields.best, label: t('best') },
					]}
				/>
				<RulesFields fields={fields} errors={form.allErrors} />
				<Button look="main" disabled={frozen}>
					{t('save')}
				</Button>
			</form>
		</>
	)
}
