import { z } from 'zod';
import { plainDocumentSchema } from '../dossier/plain-document.ts';
import { displaySchema } from './display.ts';
import { boxSchema } from '../scoring/pin.ts';

/** Page <-> viewer, the frame without an origin in which applicants' files are read. Both sides parse what they are told. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const page = z.int().min(1).max(100_000);
/** Names a file that was shown, so that a late answer about the one before is not taken for one about this. */
const id = z.int().min(1);

/** `top`: how far the page is scrolled past the upper edge, in ten-thousandths of its height. */
export const viewPlaceSchema = z.strictObject({
  page,
  top: z.int().min(0).max(10_000),
  zoom: z.union([z.enum(['width', 'page']), z.number().min(0.05).max(16)]),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});
export type ViewPlace = Readonly<z.infer<typeof viewPlaceSchema>>;

const viewerFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['pdf', 'image']), bytes }),
  z.strictObject({ kind: z.literal('document'), document: plainDocumentSchema }),
]);
export type ViewerFile = Readonly<z.infer<typeof viewerFileSchema>>;

/** Words on a page, or a region of it (no words). */
export const selectionSchema = z.strictObject({ page, box: boxSchema, quote: z.string().max(500) });
export type ViewerSelection = Readonly<z.infer<typeof selectionSchema>>;

export const toViewerSchema = z.discriminatedUnion('type', [
  /** The viewer's own words in the language of the desk. */
  z.strictObject({ type: z.literal('labels'), labels: z.record(z.string(), z.string()) }),
  /** How this device shows the desk: the frame has a document of its own. */
  z.strictObject({ type: z.literal('display'), display: displaySchema }),
  /** A file that will probably be shown next, once its turn comes by its id; `forget` lets go of it. */
  z.strictObject({ type: z.literal('prepare'), id, file: viewerFileSchema, place: viewPlaceSchema.nullable() }),
  z.strictObject({ type: z.literal('forget') }),
  /** Without a file: the one that was prepared under this id. */
  z.strictObject({ type: z.literal('show'), id, file: viewerFileSchema.nullable(), place: viewPlaceSchema.nullable() }),
  /** Lets go of the file that is shown. */
  z.strictObject({ type: z.literal('clear') }),
  z.strictObject({ type: z.literal('mark'), selection: selectionSchema }),
  /** Opens the find bar; with a page, at the first hit on or after it. */
  z.strictObject({ type: z.literal('find'), query: z.string().max(200), page: page.nullable() }),
  /** Asks for the text of a PDF that is not shown. */
  z.strictObject({ type: z.literal('extract'), id, bytes }),
]);
export type ToViewer = Readonly<z.infer<typeof toViewerSchema>>;

/** At most this many characters of a file are kept for searching. */
export const keptTextLimit = 4_000_000;

export const fromViewerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('shown'), id, pages: page }),
  z.strictObject({ type: z.literal('failed'), id, reason: z.enum(['password', 'damaged']) }),
  z.strictObject({ type: z.literal('moved'), id, place: viewPlaceSchema }),
  z.strictObject({ type: z.literal('selected'), id, selection: selectionSchema.nullable() }),
  /** A key that the desk answers and not the viewer. */
  z.strictObject({
    type: z.literal('asked'),
    for: z.enum(['find-everywhere', 'next-file', 'previous-file', 'other-pane', 'attach', 'guide']),
  }),
  z.strictObject({
    type: z.literal('extracted'),
    id,
    pages: z.array(z.string().max(keptTextLimit)).max(100_000),
    cut: z.boolean(),
  }),
]);
export type FromViewer = Readonly<z.infer<typeof fromViewerSchema>>;
