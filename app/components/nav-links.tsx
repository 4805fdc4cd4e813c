import type { NavLink } from './nav-link.ts'

export function NavLinks({ links, label }: { links: readonly NavLink[]; label: string }) {
	return (
		<nav aria-label={label}>
			<ul>
				{links.map(({ href, label, current }) => (
					<li key={href}>
						<a href={href} aria-current={current ? 'page' : undefined}>
							{label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
