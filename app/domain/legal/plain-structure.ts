/** A piece of a line: text, or a link to somewhere; `at` is where it begins. */
export interface Piece {
	readonly at: number
	readonly text: string
	readonly href?: string
}
export interface Line {
	readonly at: number
	readonly pieces: readonly Piece[]
}
export type Block = { readonly at: number } & (
	| { readonly kind: 'heading'; readonly pieces: readonly Piece[] }
	| { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
	| { readonly kind: 'list'; readonly items: readonly Line[] }
)

/**
 * Headings (`## …`), lists (`- …`), links (`[words](https://…)`) and paragraphs: nothing else means anything, so that
 * whatever is written is shown as text and never as markup.
 */
export function structureOf(text: string): Block[] {
	const blocks: Block[] = []
	for (const part of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
		let lines: string[] = []
		const close = () => {
			if (lines.length > 0) blocks.push(blockOf(lines, blocks.length))
			lines = []
		}
		for (const line of part.split('\n').filter((each) => each.trim() !== '')) {
			if (headingMark.test(line) || isItem(line) !== isItem(lines[0] ?? line)) close()
			lines.push(line)
			if (headingMark.test(line)) close()
		}
		close()
	}
	return blocks
}

const headingMark = /^#{1,3}\s+/
const itemMark = /^\s*[-*]\s+/
const isItem = (line: string) => itemMark.test(line)

function blockOf(lines: readonly string[], at: number): Block {
	const [first = ''] = lines
	if (headingMark.test(first)) return { at, kind: 'heading', pieces: piecesOf(first.replace(headingMark, '')) }
	if (isItem(first))
		return { at, kind: 'list', items: lines.map((line, at) => ({ at, pieces: piecesOf(line.replace(itemMark, '')) })) }
	return { at, kind: 'paragraph', pieces: piecesOf(lines.map((line) => line.trim()).join(' ')) }
}

/** Only addresses of the web, of mail, and of this site lead anywhere. */
const link = /\[([^\]\n]{1,200})\]\(((?:https?:\/\/|mailto:|\/(?!\/))[^\s()]{1,500})\)/g

function piecesOf(line: string): Piece[] {
	const pieces: Piece[] = []
	let at = 0
	for (const found of line.matchAll(link)) {
		const [whole, text = '', href = ''] = found
		if (found.index > at) pieces.push({ at, text: line.slice(at, found.index) })
		pieces.push({ at: found.index, text, href })
		at = found.index + whole.length
	}
	if (at < line.length) pieces.push({ at, text: line.slice(at) })
	return pieces
}
