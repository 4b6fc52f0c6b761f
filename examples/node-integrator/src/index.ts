// The officer's side: reads the inbox, takes on the report that has waited longest, passes it on and answers it.
import { formatReportNumber, isLaporApiError, isLaporError, LaporClient } from '@lapor/sdk';

const { LAPOR_URL = 'http://127.0.0.1:8787', LAPOR_KEY, LAPOR_FORWARD_TO = 'tabanan-pupr' } = process.env;

try {
  const { staff } = new LaporClient({ baseUrl: LAPOR_URL, apiKey: LAPOR_KEY, language: 'en' });
  const me = await staff.me();
  console.log(`Inbox of ${me.agency?.name ?? 'all agencies'} (${me.role})`);
  for await (const { number, status, due, title } of staff.inboxAll()) {
    console.log(`  ${formatReportNumber(number)}  ${status}  due ${due?.date ?? '–'}  ${title}`);
  }

  const [waiting] = (await staff.inbox({ status: 'awaiting_verification', limit: 1 })).items;
  if (waiting) {
    let report = await staff.verify(waiting.number, { note: 'In order.' });
    if (report.agency.id !== LAPOR_FORWARD_TO) {
      report = await staff.forward(report.number, { agencyId: LAPOR_FORWARD_TO, text: 'Kami teruskan ke instansi yang menangani.' });
    }
    report = await staff.answer(report.number, { text: 'Sudah kami periksa dan kami jadwalkan perbaikannya minggu ini.' });
    for (const { at, kind, text } of report.events) console.log(`  ${at}  ${kind}  ${text ?? ''}`);
  } else {
    console.log('  Nothing waits to be verified. File a report in the form first.');
  }
} catch (error) {
  if (!isLaporError(error)) throw error;
  const refused = isLaporApiError(error) && error.code === 'unauthenticated';
  console.error(refused ? 'Set LAPOR_KEY to a staff key; npm start prints one.' : error.message);
  process.exitCode = 1;
}
