import type { ReactNode } from 'react'
import type { NavLink } from './nav-link.ts'

export type Tab = NavLink & { readonly count?: ReactNode }

export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
	return (
		<nav className="tabs" aria-label={label}>
			<ul>
				{tabs.map(({ href, label, count, current }) => (
					<li key={href}>
						<a href={href} aria-current={current ? 'page' : undefined}>
							{label} {count !== undefined && <b>{count}</b>}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
