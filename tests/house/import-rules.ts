import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The ballot's way through `shared/`: a station may import itself and what comes before it. */
const stations = [
  'basics',
  'search',
  'sealing',
  'log',
  'journal',
  'roster',
  'round',
  'dossier',
  'intake',
  'scoring',
  'ballot',
  'tally',
  'decision',
  'question',
  'opinion',
  'nomination',
  'disposal',
  'docket',
  'access',
  'messages',
  'paper',
  'report',
  'rehearsal',
  'preparation',
  'contracts',
] as const;

/** What each folder may import besides itself. Tests may import everything, and nothing imports tests. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  registry: ['shared'],
  // The host process runs the registry beside the application; nothing else of electron/ touches it.
  electron: ['shared'],
  renderer: ['shared'],
  build: [],
};

/** Modules with one door each: the module, the only places that may import it. */
const doors: readonly (readonly [module: RegExp, only: RegExp])[] = [
  [
    /^electron$/,
    /^(build\/electron-runtime\.mjs$|electron\/(main|seat|preload|window|files\/(print|dialogs)|host\/registry-host|ipc\/serve)\.ts$)/,
  ],
  [/^dexie$/, /^renderer\/store\//],
  [/^dexie-react-hooks$/, /^renderer\/(session|features)\//],
  [/^fastify/, /^registry\/http\//],
  // Certificates are made where TLS is served, and nowhere else.
  [/^(@peculiar\/x509|reflect-metadata)$/, /^registry\/http\/certificate\.ts$/],
  [/^@fastify\//, /^registry\/http\//],
  [/^age-encryption$/, /^shared\/sealing\//],
  [/^canonicalize$/, /^shared\/sealing\//],
  [/^@noble\/curves/, /^shared\/sealing\//],
  [/^(read|write)-excel-file/, /^(electron\/files|build\/sample)\//],
  [/^saxen$/, /^electron\/files\/readable\//],
  // Screens draw the modules that papers print.
  [/^qr$/, /^shared\/paper\/qr-modules\.ts$/],
  [/^pdfjs-dist/, /^renderer\/viewer\//],
  [/^node:/, /^(electron|registry|build)\//],
];

/** Every forbidden import of a tree, as `file -> import: rule`. `files` maps a path from the root to its source. */
export function violations(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([file, source]) =>
    importsOf(source).flatMap((specifier) => {
      const broken = specifier.startsWith('.') ? judgeOwn(file, specifier) : judgeForeign(file, specifier);
      return broken ? [`${file} -> ${specifier}: ${broken}`] : [];
    }),
  );
}

/** The sources of the folders that the rules speak of. */
export function sources(root: string): ReadonlyMap<string, string> {
  const found = Object.keys(mayImport).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs)$/.test(name))
      .map((name) => join(folder, name).split(sep).join('/')),
  );
  return new Map(found.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function importsOf(source: string): readonly string[] {
  const forms = [/\bfrom\s+'([^']+)'/g, /\bimport\s+'([^']+)'/g, /\bimport\(\s*'([^']+)'\s*\)/g];
  return forms.flatMap((form) => [...source.matchAll(form)].map(([, specifier = '']) => specifier));
}

function judgeOwn(file: string, specifier: string): string | null {
  const target = relative(resolve('.'), resolve(dirname(file), specifier))
    .split(sep)
    .join('/');
  const [from = '', to = ''] = [file, target].map((path) => path.split('/')[0]);
  if (from !== to) {
    const hosts = file === 'electron/host/host-process.ts' && target === 'registry/start.ts';
    return hosts || (mayImport[from] ?? []).includes(to) ? null : `${from} may not import ${to}`;
  }
  if (from === 'shared') return judgeStations(file, target);
  if (from === 'renderer') return judgeRooms(file, target);
  return null;
}

function judgeStations(file: string, target: string): string | null {
  const [here, there] = [file, target].map((path) => stations.findIndex((station) => station === path.split('/')[1]));
  if (here === undefined || there === undefined || here < 0 || there < 0) return 'not a station of the ballot';
  return there <= here ? null : `${stations[here]} may not import the later station ${stations[there]}`;
}

/** A feature never imports another feature; what two need moves to ui/, session/ or the station. */
function judgeRooms(file: string, target: string): string | null {
  const feature = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
  const [here, there] = [feature(file), feature(target)];
  if (there && here && here !== there) return `feature ${here} may not import feature ${there}`;
  if (there && /^renderer\/(ui|session|journeys|store|messages|viewer)\//.test(file))
    return 'nothing below the features imports one';
  return null;
}

function judgeForeign(file: string, specifier: string): string | null {
  const door = doors.find(([module, only]) => module.test(specifier) && !only.test(file));
  return door ? 'there is one door for this module, and it is elsewhere' : null;
}
