// Words that stand in any text, whatever it is about. "Tidak", "belum" and "kurang" are no such words: "air tidak mengalir".
const WORDS = `
ada adalah agar akan aku anda antara apa apakah atas atau bagai bagaimana bagi bahkan bahwa banget beberapa begini begitu belakangan berada berapa
bersama bila bisa boleh buat bukan cuma dalam dan dapat dari daripada demi dengan di dia dong dulu dua entah hal hanya harap harus hendak hingga
ia ialah ingin ini itu iya jadi jangan jika juga kah kalau kalo kami kapan karena kata ke kemudian kenapa kepada ketika kita ko lagi lah lain lalu mana
maka mari masih maupun melalui mengapa mereka merupakan mohon namun nih nya oleh pada para per pernah pula pun saat saja sampai sana sang sangat satu saya
se sebagai sebab sebagian sebuah secara sedang segala sehingga sejak sekali sekarang sekitar selalu selama semua sendiri seorang seperti sering serta
setelah setiap si siapa silakan suatu sudah supaya tanpa tapi telah tentang tentu terhadap terima kasih terlalu tersebut tetapi tiap tolong untuk
waktu walau yaitu yakni yang ya bapak ibu pak bu sdr yth dgn yg utk krn sdh jg dr pd dlm
a an and are as at be been but by for from has have he her his i in is it its of on or our she so that the their there they this to was we were will with you your
`;

/** Words that say nothing of what a text is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
