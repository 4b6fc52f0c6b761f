/**
 * The rules of the coach, all of them, to be read by anybody who wants to know why the form says something. Every rule
 * looks at the text alone, on the device; none stops anybody. How often each is right is measured on a labelled set of
 * sentences: scripts/language/sentences.tsv.
 */

/** What may tell who somebody is, in a text everybody will read. */
export type PersonalKind = 'nik' | 'phone' | 'email' | 'plate' | 'account';

export interface PersonalRule {
  readonly kind: PersonalKind;
  /** What is looked for; the group named `it` is what would be covered. */
  readonly pattern: RegExp;
  /** What must hold of the digits found, beside the pattern. */
  readonly digits?: 'nik' | 'luhn';
}

const BEFORE_NUMBER = String.raw`(?<![\d.,/+-]|Rp\s?)`;
const AFTER_NUMBER = String.raw`(?![\d/]|[.,]\d)`;

/** In this order; what an earlier rule has found, a later one leaves alone. */
export const PERSONAL_RULES: readonly PersonalRule[] = [
  { kind: 'email', pattern: /(?<it>[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,})/giu },
  // 16 digits with a province, a day (women: 40 more) and a month in their places; card numbers of families are built alike.
  { kind: 'nik', pattern: new RegExp(`${BEFORE_NUMBER}(?<it>\\d(?:[ .-]?\\d){15})${AFTER_NUMBER}`, 'g'), digits: 'nik' },
  // Named as what it is, 14 to 17 digits are meant to be one even when a digit is wrong or missing.
  { kind: 'nik', pattern: /(?:NIK|KTP|KK|kartu keluarga|no\.? induk kependudukan)\b[^\d\n]{0,20}(?<it>\d(?:[ .-]?\d){13,16})(?!\d)/gi },
  { kind: 'account', pattern: new RegExp(`${BEFORE_NUMBER}(?<it>\\d(?:[ -]?\\d){12,18})${AFTER_NUMBER}`, 'g'), digits: 'luhn' },
  // Banks have no check digit, so a word has to say that it is an account.
  { kind: 'account', pattern: /\b(?:no\.?\s?rek|norek|rekening|rek|BCA|BRI|BNI|BSI|mandiri|BPD|DANA|OVO|gopay|virtual account|account(?: number)?|VA)\b(?![^\d\n]{0,24}Rp)[^\d\n]{0,24}(?<it>\d(?:[ .-]?\d){8,17})(?!\d|[.,]\d)/gi },
  { kind: 'phone', pattern: new RegExp(`${BEFORE_NUMBER.replace('+', '')}(?<it>(?:\\+?62|0)[ .-]?\\(?8[1-9]\\d(?:[ .-]?\\d){6,10})${AFTER_NUMBER}`, 'g') },
  // Landlines: a code of the place and at least six digits.
  { kind: 'phone', pattern: new RegExp(`${BEFORE_NUMBER.replace('+', '')}(?<it>\\(?(?:\\+62[ .-]?|0)(?:2[1-9]\\d?|[3579]\\d\\d|4\\d\\d|6\\d\\d)\\)?[ .-]?[2-9]\\d(?:[ .-]?\\d){4,6})${AFTER_NUMBER}`, 'g') },
  // Number plates, in capitals: the letters of a region, up to four digits, up to three letters.
  { kind: 'plate', pattern: /(?<![\p{L}\d]|(?:blok|gang|gg|kamar|ruang|lantai|kelas|tipe|type|no|nomor|kav)\.? {0,2})(?<it>(?:A[ABDEG]|B[ABDEGHKLMNP]|D[ABCDEGHKLMNPRSTW]|E[ABD]|K[BHTU]|P[ABG])[ .-]?[1-9]\d{0,3}[ .-]?[A-Z]{1,3}|[ABDEFGHKLMNPRSTWZ][ .-]?[1-9]\d{2,3}[ .-]?[A-Z]{1,3})(?![\p{L}\d])/gu },
  // In small letters, or with few digits, only where a word says that it is one.
  { kind: 'plate', pattern: /\b(?:plat|pelat|nopol|no\.? ?pol|nomor polisi|nomor kendaraan|plate|DK nya)\b[^\d\n]{0,20}?(?<it>\b[A-Z]{1,2}[ .-]?[1-9]\d{0,3}(?:[ .-]?[A-Z]{1,3})?)(?![\p{L}\d])/giu },
];

/** The first two digits of a NIK: the provinces. */
export const NIK_PROVINCES = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** What a story tells. A form asks for place and day later on, so these are encouragement. */
export const FACET_RULES = {
  where: [
    /\b(?:di|ke|dari|ring|ning|wonten|dina|at|on|in|near|outside|behind)\s+(?:(?:the|a|our|my|tengah|pinggir|tepi|sekitar|dekat|depan|belakang|samping|sebelah|area|wilayah|daerah)\s+)*(?!(?:sini|sana|mana|situ|antara|bulan|tahun|hari|jam|malam|pagi|musim|tanggal|minggu|saat|rumah saya|time|general|fact|danger|vain|luar|masyarakat|lapangan hanya|the morning|the evening|the middle|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)[\p{L}\d]{3,}/iu,
    // A kind of place tells where only together with its name.
    /\b(?:[Jj]alan|[Jj]ln?\.?|[Gg]ang|[Gg]g\.?|[Bb]anjar|[Bb]r\.|[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Kk]ec\.|[Dd]usun|[Ss]impang|[Pp]erempatan|[Pp]ertigaan|[Pp]asar|[Tt]erminal|[Pp]uskesmas|SDN?|SMPN?|SMAN?|[Kk]antor|[Pp]antai|[Pp]erumahan|[Pp]erum|RT|KM)\s+(?:\p{Lu}\p{L}+|\d+)/u,
  ],
  when: /\b(?:sejak|sudah\s+(?:lama|ber(?:hari|minggu|bulan|tahun)\p{L}*)|(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|telung|rong|patang|limang|telu|one|two|three|four|five|six|several)\s+(?:hari|minggu|bulan|tahun|jam|dina|wulan|sasi|taun|wengi|po[eé]|days?|weeks?|months?|years?)|selama|kemarin|kemaren|tadi|barusan|hari ini|malam ini|pagi ini|siang ini|semalam|setiap|tiap|dibi|i ?bi|wingi|kamari|kamar[ie]|se(?:minggu|bulan|tahun)|(?:minggu|bulan|tahun|hari|malam)\s+(?:lalu|kemarin|yang lalu|ini)|(?:hari\s+)?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\b|tanggal\s+\d|tgl\.?\s*\d|pukul\s+\d|jam\s+\d|(?:januari|februari|maret|april|juni|juli|agustus|september|oktober|november|desember)|berhari|berminggu|berbulan|since|yesterday|today|tonight|every|last (?:night|week|month|year)|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})/iu,
} as const;

/** Words that say that something is wrong or wanted without saying what. */
export const VAGUE_WORDS =
  'tolong mohon segera cepat perbaiki diperbaiki perbaikan ditindak tindak lanjuti ditindaklanjuti tindaklanjut lanjut perhatian perhatikan diperhatikan pemerintah kabupaten dinas terkait bupati pak ibu bapak buruk jelek parah rusak kacau kecewa sangat sekali banget pelayanan layanan masalah masalahnya keluhan lapor laporan melapor melaporkan saya kami warga masyarakat tidak beres benar kurang baik bagus puas memuaskan gimana bagaimana kenapa mengapa solusi solusinya bantu bantuan dibantu ini itu yang dan ada agar supaya untuk dengan di ke dari sudah belum lagi terus selalu semua hal keadaan kondisi kondisinya please fix help bad service everything terrible very problem problems something do about it the is a this here in and not working broken our my we want better';

/** Danger now. A word for the past near it says that it is over. */
export const EMERGENCY_RULE = {
  now: /\b(?:sedang (?:terjadi )?(?:kebakaran|terbakar|banjir bandang|longsor|dipukuli|dianiaya|dirampok|tenggelam)|(?:rumah|kios|gudang|gedung|warung|pasar|hutan|dapur)[\p{L} ]{0,20}(?:terbakar|kebakaran)|kebakaran (?:sekarang|besar|rumah)|api (?:membesar|menjalar|sudah)|tidak sadar(?:kan diri)?|pingsan|tak sadarkan diri|serangan jantung|sesak napas|henti napas|pendarahan(?: hebat)?|keracunan|tenggelam|hanyut|terseret arus|tertimbun|terjebak|terjepit|tersengat listrik|kesetrum|gas(?:nya)? bocor|bau gas|kabel(?:[\p{L} ]{0,15}) putus|mau melahirkan|hendak melahirkan|bunuh diri|kecelakaan barusan|barusan (?:ada )?(?:kecelakaan|tabrakan)|baru saja (?:ada )?(?:kecelakaan|tabrakan)|nyawa(?:nya)? terancam|digigit ular|puun|kapuunan|kobongan|is on fire|house fire|unconscious|not breathing|heart attack|drowning|is trapped|gas leak|bleeding (?:badly|heavily)|suicid\p{L}+)/iu,
  over: /\b(?:kemarin|minggu lalu|bulan lalu|tahun lalu|pernah|dulu|dahulu|sudah padam|tahun \d{4}|waktu itu|saat itu|sudah ditangani|sudah selamat|korban sudah|last (?:week|month|year)|yesterday|usul|mengusulkan|sosialisasi|pelatihan|simulasi|pencegahan|mencegah|agar tidak|supaya tidak|takut|khawatir|rawan|could|might|cegah|hampir|prevent\p{L}*|training|informasi|syarat|lambat)\b/iu,
} as const;

/** Words that hurt and tell nothing. A dog in the street is not among them. */
export const INSULT_RULE = /\b(?:goblok|goblog|tolol|bego|bodoh(?: semua| sekali| banget)?|idiot|dungu|brengsek|bangsat|bajingan|keparat|kampret|bedebah|sialan|biadab|(?:dasar|semua|kalian|memang) (?:anjing|babi|monyet|asu|cicing|kirik)|(?:anjing|babi|cicing) (?:kalian|lu|kau|kamu|semua)|tai|taik|cicing ci|naskleng|nasklèng|jancuk|jancok|koplok|stupid|idiots?|morons?|bastards?)\b/iu;

/** How much of a text has to be capitals, of how many letters, to count as shouting. */
export const SHOUTING = { share: 0.7, letters: 20 } as const;
/** A text with fewer words that say something is asked to say more. */
export const VAGUE = { words: 3 } as const;
/** A story with so many words that say something tells what it is about. */
export const TELLING = { words: 3 } as const;
