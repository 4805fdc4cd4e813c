import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What scrolls must be reachable without a pointer. */
const reachable = { tabIndex: 0 } as const

/** Around a drawing that may be wider than a phone; a table beside it says the same. */
export function Drawing({ name, children }: { readonly name: string; readonly children: ReactNode }) {
	const t = useTexts('shell')
	return (
		<section className="scroll" aria-label={t('drawing', { name })} {...reachable}>
			{children}
		</section>
	)
}
