import { failuresUntilAlarm } from '#app/domain/prizes/tracking/poll-pause.ts'
import { drawsItsSecret } from '#app/domain/prizes/tracking/source-kind.ts'
import type { SourceShown } from '#app/domain/prizes/tracking/source-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Whether a source is taken at its word, and what stands in its way. */
export function SourceState({ source }: { readonly source: SourceShown }) {
	const t = useTexts('organise-tracking')
	const { kind, disabledAt, hasSecret, failures } = source
	if (disabledAt) return <span className="soft">{t('states.off')}</span>
	if (failures >= failuresUntilAlarm) return <strong className="field__error">{t('states.failing')}</strong>
	if (drawsItsSecret(kind) && !hasSecret) return <span className="field__error">{t('states.no-secret')}</span>
	return <span>{t('states.on')}</span>
}
