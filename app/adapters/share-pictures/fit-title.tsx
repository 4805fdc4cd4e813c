import satori from 'satori'
import { fonts } from './fonts.ts'

export const titleLine = 1.16
const sizes = [78, 68, 60, 52, 46, 40, 35]
const smallest = 30

interface Box {
	readonly width: number
	readonly height: number
}
/** `lines` is set where even the smallest letters do not let the whole title in. */
export interface FittedTitle {
	readonly size: number
	readonly lines: number
}

/** The largest letters in which a title fits its box without breaking a word; past the smallest it ends in dots. */
export async function fitTitle(title: string, { width, height }: Box): Promise<FittedTitle> {
	const longestWord = title.split(/[\s-]+/).reduce((a, b) => (b.length > a.length ? b : a), '')
	const wordWidth = (await measure(longestWord, 100)).width / 100
	for (const size of [...sizes, smallest]) {
		const lines = Math.floor(height / (size * titleLine))
		if (size > smallest && wordWidth * size > width) continue
		if ((await measure(title, size, width)).height <= height) return { size, lines }
	}
	return { size: smallest, lines: Math.floor(height / (smallest * titleLine)) }
}

async function measure(text: string, size: number, width?: number): Promise<Box> {
	const style = { fontFamily: 'Literata', fontWeight: 600, fontSize: size, lineHeight: titleLine } as const
	const way = width ? ({ wordBreak: 'break-word', width } as const) : ({ whiteSpace: 'nowrap' } as const)
	const svg = await satori(<div style={{ display: 'flex', ...style, ...way }}>{text}</div>, {
		fonts: fonts(),
		...(width ? { width } : { height: size * 2 }),
	} as Parameters<typeof satori>[1])
	const [, found = '0', high = '0'] = /^<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
	return { width: Number(found), height: Number(high) }
}
