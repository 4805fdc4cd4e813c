import type { ReactNode } from 'react'

type Props = {
	readonly title: ReactNode
	readonly children?: ReactNode
	readonly picture?: ReactNode
	readonly action?: ReactNode
}

export function EmptyState({ title, children, picture, action }: Props) {
	return (
		<div className="empty">
			{picture}
			<h2>{title}</h2>
			{children && <p>{children}</p>}
			{action}
		</div>
	)
}
