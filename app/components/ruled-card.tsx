import type { ReactNode } from 'react'

/** The card one reads; its call number stands in the margin, a line for each part. */
export function RuledCard({ call, children }: { call: readonly string[]; children: ReactNode }) {
	return (
		<article className="ruled-card">
			<p className="ruled-card__call">
				{call.map((part) => (
					<span key={part}>{part} </span>
				))}
			</p>
			{children}
		</article>
	)
}
