import { elements } from 'virtual:elements'
import { createElement, type ReactNode, useContext } from 'react'
import type { ElementName } from '#app/elements/name.ts'
import { ScriptNonce } from './script-nonce.ts'

type Props = {
	readonly name: ElementName
	/** What its script may say, in the page's language; `{name}` is filled in by the script. */
	readonly texts?: Readonly<Record<string, string>>
	readonly children: ReactNode
	readonly [data: `data-${string}`]: string | undefined
}

/** Markup that works by itself, woken up by a small script of its own once that has arrived. */
export function Element({ name, texts, children, ...data }: Props) {
	const nonce = useContext(ScriptNonce)
	return (
		<>
			<script type="module" async src={elements[name]} nonce={nonce} />
			{createElement(name, { ...data, 'data-texts': texts && JSON.stringify(texts) }, children)}
		</>
	)
}
