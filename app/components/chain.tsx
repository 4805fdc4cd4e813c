import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'

export type ChainStep = {
	readonly title: string
	readonly children: ReactNode
	readonly used: boolean
	/** What else happened here than deciding or not being needed. */
	readonly note?: string | undefined
}

/** How a tie was settled, step by step; the steps that were not needed are shown too. */
export function Chain({ steps }: { steps: readonly ChainStep[] }) {
	const t = useTexts('shell')
	return (
		<ol className="chain">
			{steps.map(({ title, children, used, note }) => (
				<li key={title} data-used={used || undefined}>
					<h3>
						{title} <small>{note ?? t(used ? 'used' : 'unused')}</small>
					</h3>
					<div>{children}</div>
				</li>
			))}
		</ol>
	)
}
