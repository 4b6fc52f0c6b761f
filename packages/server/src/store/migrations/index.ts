import type { Migration } from 'kysely';
import { first } from './0001-first.js';
import { workflow } from './0002-workflow.js';
import { signIn } from './0003-sign-in.js';
import { clocks } from './0004-clocks.js';
import { afterwards } from './0005-afterwards.js';
import { publicLife } from './0006-public.js';
import { figures } from './0007-figures.js';
import { outbox } from './0008-outbox.js';
import { services } from './0009-services.js';
import { retention } from './0010-retention.js';
import { forgetWords } from './0011-forget-words.js';
import { tiers } from './0012-tiers.js';
import { rollUp } from './0016-roll-up.js';
import { bounds } from './0017-bounds.js';
import { letters } from './0018-letters.js';
import { attempts } from './0019-attempts.js';
import { draftCodes } from './0021-draft-codes.js';
import { doubt } from './0020-doubt.js';
import { consent } from './0020-consent.js';
import { advice } from './0021-advice.js';
import { uploads } from './0022-uploads.js';

/** Every migration in order: forward only, the same on both databases. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-workflow': workflow,
  '0003-sign-in': signIn,
  '0004-clocks': clocks,
  '0005-afterwards': afterwards,
  '0006-public': publicLife,
  '0007-figures': figures,
  '0008-outbox': outbox,
  '0009-services': services,
  '0010-retention': retention,
  '0011-forget-words': forgetWords,
  '0012-tiers': tiers,
  '0016-roll-up': rollUp,
  '0017-bounds': bounds,
  '0018-letters': letters,
  '0019-attempts': attempts,
  '0020-consent': consent,
  '0020-doubt': doubt,
  '0021-advice': advice,
  '0021-draft-codes': draftCodes,
  '0022-uploads': uploads,
};
