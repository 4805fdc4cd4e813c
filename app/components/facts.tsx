import type { ReactNode } from 'react'

export type Fact = {
	readonly term: string
	readonly detail: ReactNode
	readonly lang?: string
	readonly wide?: boolean
}

export function Facts({ facts, className = 'facts' }: { facts: readonly Fact[]; className?: string }) {
	return (
		<dl className={className}>
			{facts.map(({ term, detail, lang, wide }) => (
				<div key={term} data-wide={wide || undefined}>
					<dt>{term}</dt>
					<dd lang={lang}>{detail}</dd>
				</div>
			))}
		</dl>
	)
}
