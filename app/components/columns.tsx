import type { ReactNode } from 'react'

/** Two columns where there is room for them, else one. */
export function Columns({ wide, children }: { wide?: 'first'; children: ReactNode }) {
	return (
		<div className="columns" data-wide={wide}>
			{children}
		</div>
	)
}
