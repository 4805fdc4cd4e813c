import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Attempt {
	readonly id: string
	readonly at: Date
	readonly failure: string | null
}

/** Each time it was handed to the mail server. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
	const t = useTexts('letters')
	return (
		<Section title={t('outbox.attempts')}>
			{attempts.length === 0 && <p className="soft">{t('outbox.no-attempts')}</p>}
			<ol>
				{attempts.map(({ id, at, failure }) => (
					<li key={id}>
						<Time at={at} look="moment" /> · {failure ?? t('outbox.attempt-sent')}
					</li>
				))}
			</ol>
		</Section>
	)
}
