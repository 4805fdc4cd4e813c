import type { SubmissionResult } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { type Verdict, verdicts } from '#app/domain/moderation/verdict.ts'
import { move, type SubmissionState } from '#app/domain/submissions/submission-state.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PublishForm } from './description-form.tsx'

/** One form per verdict that the state allows; each posts its verdict. */
export function DecisionForms(props: {
	action: string
	state: SubmissionState
	publishable: boolean
	seen: string
	description: { altText: string; language: string }
	reply?: SubmissionResult | undefined
}) {
	const t = useTexts('organise-submissions')
	const allowed = verdicts.filter((verdict) => move(props.state, verdict, { beforeClosure: true }).ok)
	const withReason = allowed.filter((verdict) => verdict !== 'published')
	const sent = props.reply?.initialValue
	return (
		<div className="stack">
			<ErrorSummary formErrors={props.reply?.error?.[''] ?? []} fields={[]} />
			{allowed.length === 0 && <p>{t('nothing-to-decide')}</p>}
			{allowed.includes('published') && (
				<PublishForm
					action={props.action}
					seen={props.seen}
					altText={props.description.altText}
					language={props.description.language}
					publishable={props.publishable}
					reply={sent?.verdict === 'published' ? props.reply : undefined}
				/>
			)}
			{withReason.map((verdict) => (
				<ReasonedVerdict
					key={verdict}
					action={props.action}
					verdict={verdict}
					seen={props.seen}
					mine={sent?.verdict === verdict}
					reply={props.reply}
				/>
			))}
		</div>
	)
}

function ReasonedVerdict({
	action,
	verdict,
	seen,
	mine,
	reply,
}: {
	action: string
	verdict: Exclude<Verdict, 'published'>
	seen: string
	mine: boolean
	reply?: SubmissionResult | undefined
}) {
	const t = useTexts('organise-submissions')
	const typed = mine ? String(reply?.initialValue?.reason ?? '') : ''
	const field = {
		id: `reason-${verdict}`,
		name: 'reason',
		required: true,
		defaultValue: typed,
		errors: mine ? (reply?.error?.reason ?? undefined) : undefined,
	}
	return (
		<details open={mine}>
			<summary>{t(`decide.${verdict}`)}</summary>
			<form method="post" action={action}>
				<input type="hidden" name="verdict" value={verdict} />
				<input type="hidden" name="seen" value={seen} />
				<TextAreaField field={field} label={t(`reason.${verdict}`)} hint={t('reason-hint')} rows={4} />
				<Button look={verdict === 'changes-requested' ? 'main' : 'grave'}>{t(`decide.${verdict}`)}</Button>
			</form>
		</details>
	)
}
