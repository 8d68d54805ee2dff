import { z } from 'zod';
import { digestSchema, dossierNumberSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { problemSchema } from '../basics/problem.ts';
import { applicationSchema } from '../dossier/application.ts';
import { attachmentSchema } from '../dossier/manifest.ts';
import { plainDocumentSchema } from '../dossier/plain-document.ts';
import { judgementSchema, stepSchema } from '../intake/intake-event.ts';

const nothing = z.strictObject({});
const numbers = z.strictObject({ numbers: z.array(dossierNumberSchema).min(1).max(10_000) });
const saved = z.strictObject({ seq: z.int(), at: instantSchema });
const files = z.strictObject({ files: z.array(z.string()) });
const application = z.strictObject({ application: applicationSchema, attachments: z.array(attachmentSchema) });
const file = z.strictObject({ number: dossierNumberSchema, digest: digestSchema, name: z.string().min(1).max(255) });

/** What an import found of an application that is here already: nothing is taken before a person says so. */
const proposalSchema = z.strictObject({ number: dossierNumberSchema, before: application, after: application });
export type Proposal = Readonly<z.infer<typeof proposalSchema>>;

/** The part of the desktop's table for the office's register of applications. */
export const intakeApi = {
  /** All of the steps or none. */
  recordIntakeSteps: { input: z.strictObject({ steps: z.array(stepSchema).min(1).max(10_000) }), output: saved },
  /** A human's word on a requirement, for the application as it is now. */
  judgeRequirement: { input: judgementSchema.omit({ kind: true, version: true }), output: saved },
  /** What waits to be taken from the last import. */
  readProposals: { input: nothing, output: z.strictObject({ proposals: z.array(proposalSchema) }) },
  /** The newer content takes the place of the older, which stays readable; an answer to a supplement request is received with it. */
  takeProposals: { input: numbers, output: saved },
  dropProposals: { input: numbers, output: nothing },
  /** Asks for files and judges each; sound ones wait under a token until the form is saved. */
  chooseApplicationFiles: {
    input: nothing,
    output: z.strictObject({
      files: z.array(z.strictObject({ token: z.string(), name: z.string(), bytes: z.int() })),
      problems: z.array(z.strictObject({ name: z.string(), problem: problemSchema })),
    }),
  },
  /** Creates or replaces one application by hand; `keep` names files of the present version, `add` tokens of chosen ones. */
  saveApplication: {
    input: z.strictObject({
      change: z.enum(['new', 'edited']),
      application: applicationSchema,
      keep: z.array(digestSchema).max(200),
      add: z.array(z.string().max(60)).max(200),
    }),
    output: saved,
  },
  /** Every content that an application has had, oldest first; the last is the present one. */
  readIntakeVersions: {
    input: z.strictObject({ number: dossierNumberSchema }),
    output: z.strictObject({ versions: z.array(application.extend({ at: instantSchema })) }),
  },
  /** A file of any version in the clear, for the isolated viewer. */
  openIntakeFile: {
    input: file,
    output: z.strictObject({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  },
  readIntakeFileText: { input: file, output: plainDocumentSchema },
  saveIntakeFile: { input: file, output: z.strictObject({ name: z.string() }) },
  /** Asks for a folder and leaves the letter of each one's last step there, with a list for mail merge; progress by event `letters`. */
  saveLetters: { input: numbers, output: files },
  cancelLetters: { input: nothing, output: nothing },
  /** The guide for applicants from the rubric of this id in the plan, as files in a folder that the person chooses. */
  saveApplicantGuide: { input: z.strictObject({ rubric: z.string().max(40) }), output: files },
} as const;
