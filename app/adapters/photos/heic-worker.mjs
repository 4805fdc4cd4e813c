// Plain JavaScript, because a worker is started from its file and not from the bundle.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import heic from 'heic-decode'

const { path, page, pixels } = workerData

const bytes = await readFile(path)
// heic-decode knows fewer major brands than libheif, and what is inside has been looked at before.
bytes.write('mif1', 8, 'latin1')

const pictures = await heic.all({ buffer: bytes })
const picture = pictures[page] ?? pictures[0]
if (picture.width * picture.height > pixels) throw new Error('More pixels than the header said')

const { width, height, data } = await picture.decode()
parentPort.postMessage({ width, height, data }, [data.buffer])
