import { type ReactNode, useMemo } from 'react'
import { type PageTexts, TextsContext } from './texts-context.ts'

export function TextsProvider({ locale, timeZone, messages, children }: PageTexts & { children: ReactNode }) {
	const texts = useMemo(() => ({ locale, timeZone, messages }), [locale, timeZone, messages])
	return <TextsContext value={texts}>{children}</TextsContext>
}
