import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import { drawsItsSecret, type SourceKind } from '#app/domain/prizes/tracking/source-kind.ts'
import type { SourceShown } from '#app/domain/prizes/tracking/source-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly source: SourceShown
	readonly here: string
	readonly reply?: SubmissionResult
}

/** Making a secret, or bringing the other side's new one. */
export function SecretPart({ source, here, reply }: Props) {
	const t = useTexts('organise-tracking')
	const { kind, hasSecret, previousUntil } = source
	return (
		<Section title={t('secret')} lede={t(hasSecret ? 'secret-there' : 'secret-none')}>
			{previousUntil && (
				<p className="soft">{t.rich('previous-until', { at: () => <Time at={previousUntil} look="moment" /> })}</p>
			)}
			{drawsItsSecret(kind) ? (
				<PostButton action={`${here}/secret`} look={hasSecret ? 'plain' : 'main'}>
					{t(hasSecret ? 'new-secret' : 'get-secret')}
				</PostButton>
			) : (
				<SecretForm kind={kind} action={`${here}/secret`} reply={reply} />
			)}
		</Section>
	)
}

function SecretForm({ kind, action, reply }: { kind: SourceKind; action: string; reply?: SubmissionResult }) {
	const t = useTexts('organise-tracking')
	const [form, fields] = useForm<{ secret: string }>({ lastResult: reply ?? null })
	return (
		<form method="post" action={action} className="read" autoComplete="off">
			<ErrorSummary formErrors={form.errors} fields={[{ field: fields.secret, label: t('secret') }]} />
			<TextField
				field={fields.secret}
				label={t('secret')}
				hint={t(`secret-hints.${kind as Exclude<SourceKind, 'shelfie'>}`)}
				type="password"
				autoComplete="off"
			/>
			<Button>{t('replace-secret')}</Button>
		</form>
	)
}
