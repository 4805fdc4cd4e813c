import { ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import type { ResultState } from '#app/domain/results/settle-country.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly state: ResultState
	/** A chair has decided, and nobody has confirmed it yet. */
	readonly chairSpoke: boolean
	readonly proposals: readonly { readonly id: string; readonly partner: string; readonly reason: string }[]
}

/** What somebody has to decide before this country can be announced. */
export function WaitingFor({ here, state, chairSpoke, proposals }: Props) {
	const t = useTexts('organise-results')
	return (
		<>
			{proposals.map(({ id, partner, reason }) => (
				<Note key={id} tone="warn" title={t('exclusion-waits')}>
					<p>
						{partner}. {reason}
					</p>
					<ButtonLink href={`${here}/exclusions/${id}`}>{t('look-and-confirm')}</ButtonLink>
				</Note>
			))}
			{state === 'chair-needed' && (
				<Note tone="warn" title={t('chair-title')}>
					<p className="row">
						<ButtonLink href={`${here}/chair-decision`}>{t(chairSpoke ? 'decide-anew' : 'decide')}</ButtonLink>
						{chairSpoke && (
							<ButtonLink look="main" href={`${here}/confirmation`}>
								{t('confirm')}
							</ButtonLink>
						)}
					</p>
				</Note>
			)}
			{state === 'succession-needed' && (
				<Note tone="warn" title={t('succession-title')}>
					<ButtonLink href={`${here}/succession`}>{t('succeed')}</ButtonLink>
				</Note>
			)}
		</>
	)
}
