import type { ReactNode } from 'react'
import { type Fact, Facts } from './facts.tsx'

type Props = { readonly title: ReactNode; readonly facts?: readonly Fact[]; readonly children?: ReactNode }

/** What was handed over, typed, and what happens next. */
export function Slip({ title, facts = [], children }: Props) {
	return (
		<section className="slip">
			<h2>{title}</h2>
			{facts.length > 0 && <Facts facts={facts} className="slip__facts" />}
			{children}
		</section>
	)
}
