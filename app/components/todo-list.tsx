import type { ReactNode } from 'react'

export type Todo = {
	readonly count: ReactNode
	readonly href: string
	readonly label: ReactNode
	readonly note?: ReactNode
	readonly due?: ReactNode
	readonly urgent?: boolean
}

/** What needs doing now, most urgent first; each line leads to the work. */
export function TodoList({ items }: { items: readonly Todo[] }) {
	return (
		<ul className="todo">
			{items.map(({ count, href, label, note, due, urgent }) => (
				<li key={href} data-urgent={urgent || undefined}>
					<span className="todo__count">{count}</span>
					<div>
						<a href={href}>{label}</a>
						{note && <p>{note}</p>}
						{due && <p className="todo__due">{due}</p>}
					</div>
				</li>
			))}
		</ul>
	)
}
