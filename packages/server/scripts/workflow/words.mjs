// How the guides to the workflow name things, in both languages.

/** @typedef {'id' | 'en'} Language */
/** @typedef {import('@lapor/sdk/contract').KnownStatus} Status */
/** @typedef {import('@lapor/sdk/contract').Move} Move */
/** @typedef {import('@lapor/sdk/contract').Role} Role */

/** @type {Record<Language, Record<Status, string>>} */
export const STATUSES = {
  id: {
    awaiting_verification: 'Menunggu diperiksa',
    awaiting_reporter: 'Menunggu keterangan pelapor',
    forwarded: 'Sudah diteruskan',
    in_progress: 'Sedang ditangani',
    answered: 'Sudah ditanggapi',
    closed_by_agency: 'Ditutup oleh instansi',
    resolved: 'Selesai',
    contested: 'Disanggah, ditangani kembali',
    rejected: 'Tidak dilanjutkan',
    withdrawn: 'Ditarik kembali',
  },
  en: {
    awaiting_verification: 'Awaiting verification',
    awaiting_reporter: 'Waiting for the reporter',
    forwarded: 'Passed on',
    in_progress: 'Being dealt with',
    answered: 'Answered',
    closed_by_agency: 'Closed by the agency',
    resolved: 'Settled',
    contested: 'Contested, being dealt with again',
    rejected: 'Not taken further',
    withdrawn: 'Withdrawn',
  },
};

/** @type {Record<Language, Record<Role, string>>} */
export const ROLES = {
  id: {
    reporter: 'Pelapor',
    national_admin: 'Admin nasional',
    agency_admin: 'Admin instansi',
    liaison_officer: 'Pejabat penghubung',
    overseer: 'Pengawas',
    integrator: 'Integrator',
    system: 'Sistem',
  },
  en: {
    reporter: 'Reporter',
    national_admin: 'National admin',
    agency_admin: 'Agency admin',
    liaison_officer: 'Liaison officer',
    overseer: 'Overseer',
    integrator: 'Integrator',
    system: 'The system',
  },
};

/** @type {Record<Language, Record<import('@lapor/sdk/contract').Turn, string>>} */
export const TURNS = {
  id: { agency: 'instansi', reporter: 'pelapor', nobody: 'tidak ada', unknown: '?' },
  en: { agency: 'the agency', reporter: 'the reporter', nobody: 'nobody', unknown: '?' },
};

/** @type {Record<Language, Record<Move, string>>} */
export const MOVES = {
  id: {
    verify: 'Verifikasi',
    ask: 'Tanya pelapor',
    forward: 'Teruskan (disposisi)',
    return: 'Kembalikan (bukan wewenang)',
    involve: 'Libatkan instansi lain',
    release: 'Lepas instansi yang membantu',
    start: 'Mulai tangani',
    inform: 'Beri kabar',
    answer: 'Tanggapi',
    extend: 'Perpanjang waktu',
    close: 'Tutup',
    reject: 'Tolak',
    reopen: 'Buka kembali',
    assign: 'Tugaskan pejabat',
    note: 'Catatan internal',
    flag: 'Tandai',
    hide: 'Sembunyikan',
    show: 'Tampilkan kembali',
    redact: 'Tutup sebagian isi',
    erase: 'Hapus isi',
    refuse_erasure: 'Tolak penghapusan',
    reply: 'Balas',
    remind: 'Ingatkan',
    confirm: 'Benarkan selesai',
    contest: 'Sanggah',
    rate: 'Nilai',
    withdraw: 'Cabut',
    raise_visibility: 'Buat lebih tertutup',
    lower_visibility: 'Buat lebih terbuka',
    request_erasure: 'Minta penghapusan',
    lapse: 'Waktu balas lewat',
    expire: 'Pertanyaan tidak dibalas',
    escalate: 'Eskalasi',
    read: 'Buka laporan rahasia',
  },
  en: {
    verify: 'Verify',
    ask: 'Ask the reporter',
    forward: 'Forward (disposisi)',
    return: 'Return (bukan wewenang)',
    involve: 'Involve another agency',
    release: 'Release an assisting agency',
    start: 'Start work',
    inform: 'Give news',
    answer: 'Answer',
    extend: 'Take more time',
    close: 'Close',
    reject: 'Reject',
    reopen: 'Reopen',
    assign: 'Assign an officer',
    note: 'Internal note',
    flag: 'Flag',
    hide: 'Hide',
    show: 'Show again',
    redact: 'Redact',
    erase: 'Erase',
    refuse_erasure: 'Refuse erasure',
    reply: 'Reply',
    remind: 'Remind',
    confirm: 'Confirm',
    contest: 'Contest',
    rate: 'Rate',
    withdraw: 'Withdraw',
    raise_visibility: 'Make more confidential',
    lower_visibility: 'Make more open',
    request_erasure: 'Ask for erasure',
    lapse: 'Window to reply over',
    expire: 'Question not answered',
    escalate: 'Escalate',
    read: 'Open a secret report',
  },
};

/** @type {Record<Language, Record<'verification' | 'first_response' | 'settlement' | 'reply', string>>} */
export const STAGES = {
  id: { verification: 'pemeriksaan', first_response: 'tanggapan pertama', settlement: 'penyelesaian', reply: 'balasan pelapor' },
  en: { verification: 'verification', first_response: 'first response', settlement: 'settlement', reply: "reporter's reply" },
};

export const TEXTS = {
  id: {
    title: 'Alur kerja laporan',
    other: 'In English: [workflow.md](workflow.md).',
    intro: [
      'Halaman ini dibuat dari tabel alur kerja yang sama dengan yang dipakai server (`packages/server/src/workflow/table/`) oleh',
      '`node packages/server/scripts/workflow.mjs`. Yang tidak tertulis di sini tidak bisa dilakukan: server menjawab `not_allowed` dan tidak mengubah apa pun.',
    ],
    diagram: 'Diagram',
    diagramNote: 'Panah menyebut langkahnya. Langkah yang tidak mengubah keadaan tidak digambar.',
    statuses: 'Keadaan dan giliran',
    statusHeads: ['Keadaan', 'Kode', 'Giliran'],
    moves: 'Langkah',
    groups: { staff: 'Instansi dan pengawas', moderation: 'Moderasi dan data pribadi', reporter: 'Pelapor', system: 'Terjadi sendiri' },
    heads: ['Langkah', 'Siapa', 'Dari', 'Menjadi', 'Alasan', 'Kalimat', 'Tenggat', 'Yang dibaca pelapor'],
    assisting: 'Boleh juga dilakukan instansi yang membantu.',
    every: 'semua keadaan',
    ends: {
      same: 'tetap',
      where_it_was: 'kembali ke sebelum ditanya; yang sudah ditanggapi kembali ditangani',
      withdrawn_if_open: 'ditarik kembali jika masih terbuka; selain itu tetap',
    },
    required: 'wajib',
    optional: 'boleh',
    none: '–',
    untold: '(hanya untuk petugas)',
    clocks: { start: 'mulai', owe: 'mulai jika belum pernah', handOver: 'mulai lagi dalam batas', window: 'waktu membalas mulai, dalam batas', stop: 'berhenti', pause: 'jeda', hold: 'waktu membalas jeda', resume: 'lanjut', extend: 'tambah' },
    tiers: 'Berjenjang',
    tierNotes: [
      'Laporan dipimpin satu instansi. Instansi lain dapat membantu (`involve`): mereka melihat laporan, boleh memberi kabar kepada pelapor dan mencatat, dan boleh mundur (`release`). Yang menanggapi dan menutup adalah instansi yang memimpin. Nama pelapor laporan rahasia hanya dilihat instansi yang memimpin dan yang di atasnya.',
      'Laporan yang bukan wewenang dikembalikan (`return`) kepada yang meneruskannya; jika tidak ada, kepada instansi terdekat di atasnya yang menerima laporan; jika tidak ada juga, kepada koordinator. Instansi paling atas tidak dapat mengembalikan: ia meneruskan, menanggapi, atau menolak dengan alasan.',
      'Setiap perpindahan dihitung. Pada perpindahan ketiga koordinator dipanggil, satu kali, dan laporan tampak pada saringan `pingPong`. Tenggat penyelesaian tidak mulai lagi karena diteruskan: yang tersisa ikut berpindah. Tanggapan pertama mulai lagi, tetapi semua instansi bersama-sama tidak mendapat lebih dari batas dalam [aturan](jam-dan-kalender.md).',
      'Tanda dari pengawas (`flag`) menunggu sampai instansi melakukan sesuatu yang dibaca pelapor.',
      'Tidak ada jalan buntu: dari setiap keadaan yang belum akhir ada petugas yang dapat melanjutkan, dan setiap penolakan atau penutupan dapat disanggah pelapor kapan saja.',
    ],
  },
  en: {
    title: 'The workflow of a report',
    other: 'Dalam bahasa Indonesia: [alur-kerja.md](alur-kerja.md).',
    intro: [
      'This page is made from the table the server itself goes by (`packages/server/src/workflow/table/`), by',
      '`node packages/server/scripts/workflow.mjs`. What does not stand here cannot be done: the server answers `not_allowed` and changes nothing.',
    ],
    diagram: 'Diagram',
    diagramNote: 'Arrows name their moves. Moves that leave the status as it is are not drawn.',
    statuses: 'Statuses and turns',
    statusHeads: ['Status', 'Code', 'Turn'],
    moves: 'Moves',
    groups: { staff: 'Agencies and overseers', moderation: 'Moderation and personal data', reporter: 'Reporters', system: 'By itself' },
    heads: ['Move', 'Who', 'From', 'To', 'Reasons', 'Text', 'Clocks', 'What the reporter reads'],
    assisting: 'Agencies that assist may make it too.',
    every: 'every status',
    ends: {
      same: 'same',
      where_it_was: 'back to before the question; what was answered, back to work',
      withdrawn_if_open: 'withdrawn if it was still open; else the same',
    },
    required: 'required',
    optional: 'optional',
    none: '–',
    untold: '(staff only)',
    clocks: { start: 'start', owe: 'start unless it was before', handOver: 'start anew within its bound', window: 'the window to reply starts, within its bound', stop: 'stop', pause: 'pause', hold: 'the window to reply pauses', resume: 'resume', extend: 'extend' },
    tiers: 'Tiers',
    tierNotes: [
      'One agency leads a report. Others may assist (`involve`): they see it, may give the reporter news and leave notes, and may step back (`release`). Answering and closing is for the lead. The name behind a secret report is seen by the lead and those above it alone.',
      'What an agency has no authority for is returned (`return`) to whoever forwarded it; else to the nearest agency above that takes reports; else to the coordinator. The agency at the top cannot return: it forwards, answers, or rejects with a reason.',
      'Every forwarding is counted. At the third the coordinator is called, once, and the report shows under the filter `pingPong`. Forwarding does not begin settlement anew: what was left moves along. A first response begins anew, yet all agencies together get no more than the bound in the [rules](clocks-and-calendars.md).',
      "An overseer's `flag` waits until the agency does something the reporter reads of.",
      'Nothing ends in a dead end: from every status that is not final some officer can go on, and every rejection or closure can be contested by the reporter at any time.',
    ],
  },
};
