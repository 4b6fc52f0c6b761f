import { CLASSIFICATIONS, configQuerySchema, MEDIA_TYPES, VISIBILITIES, type Config } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { wantedLanguages } from '../middleware/language.js';
import { invalid } from '../problem.js';
import { toAgency } from '../store/agencies.js';
import { announcementsNow } from '../workflow/announcements.js';
import { daysInForce } from '../workflow/clocks.js';
import { noticeFor } from '../workflow/notice.js';
import { retentionOf } from '../workflow/retention-policy.js';
import { readQuery } from '../requests/query.js';

/** What a form needs to know before it asks. */
export function configRoutes(deps: Pick<AppDeps, 'store' | 'settings' | 'rules' | 'now'>) {
  const { store, settings } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/config', async (context) => {
    const query = readQuery(configQuerySchema, context);
    const agency = query.agency === undefined ? undefined : await store.agencies.find(query.agency);
    if (query.agency !== undefined && !agency) throw invalid('/agency', 'unknown_agency');
    const responsible = agency ?? (await store.agencies.find(settings.defaultAgencyId));
    const language = context.get('language');
    const { title, body, locationText, name, attachments } = settings.limits;
    context.header('Content-Language', language);
    // Whether reports are taken may change at any moment.
    context.header('Cache-Control', 'no-cache');
    const workingDays = await daysInForce(deps, store, responsible);
    const retention = responsible ? await retentionOf(deps, store, responsible) : settings.retention;
    return context.json({
      agency: agency ? toAgency(agency) : null,
      open: settings.closed === null,
      message: settings.closed?.[language] ?? null,
      announcements: announcementsNow(settings, wantedLanguages(context.req.header('Accept-Language')), deps.now()),
      sandbox: responsible?.sample === 1,
      classifications: [...CLASSIFICATIONS],
      visibilities: [...VISIBILITIES],
      limits: { title, body, locationText, name, attachments: { ...attachments, mediaTypes: [...MEDIA_TYPES] } },
      notice: noticeFor({ agency: responsible?.name, retention }, language),
      workingDays,
      notifies: settings.mail ? ['email'] : [],
      handover: settings.handover,
      map: settings.map,
      languages: [...settings.formLanguages],
    } satisfies Config);
  });

  return routes;
}
