import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { ShownCorrection } from './shown-correction.ts'

/** What was put right since the release, and how it read before. */
export function Corrections({ corrections }: { corrections: readonly ShownCorrection[] }) {
	const t = useTexts('corrections')
	const format = useFormat()
	if (corrections.length === 0) return null
	return (
		<Section title={t('title')} lede={t('lede')} id="corrections">
			{corrections.map(({ id, part, country, at, reason, before }) => (
				<article key={id} id={`correction-${id}`} className="read stack">
					<h3>
						<Time at={at} look="date" /> · {t(`parts.${part}`)}
						{country && `, ${isolated(format.country(country))}`}
					</h3>
					<p lang={reason.lang}>{reason.text}</p>
					<details>
						<summary>{t('before')}</summary>
						<blockquote className="idea" lang={before.lang}>
							{before.text}
						</blockquote>
					</details>
				</article>
			))}
		</Section>
	)
}
