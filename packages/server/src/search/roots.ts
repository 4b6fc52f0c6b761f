/**
* Roots of Indonesian words people use about public services. They settle what rules alone cannot: whether "memukul" comes
* from "pukul" or "mukul", and that the end of "jalan" and "air" belongs to the word. Words that are not here are cut by rule.
*/
const WORDS = `
abai abu ada adat adil adu agama agen ajar ajak ajeg akhir akibat akses aksi aktif akun alam alamat alas alat alih alir aman ambil ambruk
ambulans amal ampas anak ancam andal anggar anggota angin angkat angkut aniaya anjing antar antara antre anyar apotek
apung arah arak arsip arus asal asap asas aspal aspirasi asuh asuransi atap atas atur awal awas ayah ayam ayun azan
babat babi baca badan bagai bagi bahan bahas bahaya bahasa bahu baik baja baju bak bakar bakat bakteri balai balas baliho balik baliho
ban banding bangku bangkai bangkit bangun banjar banjir bantah bantu banyak bapak barang barat baru basah basmi batal batang batas batu bau
bawa bawah bayar bayang bayi beasiswa beban bebas beda bedah bekal bekas beku bela belah belakang belanja beli belok belum benah benar
bencana benda bendung bengkak bengkel bentuk berani beras berat beri berita berkah berkas bersih besar besok betul biang biar biasa biaya
bibit bicara bidan bidang bina binatang bising bisnis bisu blokir bocor bodoh bohong bola boleh bolong bom bongkar bor boros botol buah buang buat
bubar bubuk buka bukit bukti buku bulan buntu bunuh bunyi buruh buru buruk burung busuk butuh
cabang cabul cabut cacat cahaya cair calo calon campur candi cangkul cantum cap capai cari catat cat cegah cek celah celaka cemar cemas cepat
cerah cermat cerna cetak cicil cinta cipta coba copet coret cuaca cuci cukup cukur curah curang curi curiga
dada daerah daftar dagang daging dahan dalam dalih damai dampak dana danau dapat dapur darah darat darurat dasar data datang datar daun daur daya
debat debit debu dekat demam demo denda dengar dengue depan deras derita desa desak detik deteksi dewan diam didik dinas dinding dingin dinas
diri diskusi dokter dokumen domisili dompet dorong dosa drainase duduk duga dukung dukun dunia duplikat duri
edar efek ejek ekonomi elpiji emas ember embung emosi empang enak encer endap enggan erosi
fakta fasilitas favorit fisik fitnah fogging foto fungsi
gabung gaduh gagal gaji gali galian galon gambar ganggu ganjal ganjil ganti gantung garis gas gatal gedung gejala gelandang gelap gelar geledah
geli gelombang gempa genang genap genteng gerak gereja geser gigi gigit gilir giat gizi golong gorong got gotong gratis gubuk guling guna gundul
gunung guru gusur
habis hadap hadiah hadir hafal hajat hak halang halaman halte hama hambat hamil hampir hancur hangus hantam hapus harap harga hari harta harus
hasil hasut hati haus hemat henti heran hewan hias hidrant hidup hijau hilang hilir hina hitam hitung hormat hotel hubung hujan hukum huni huru
hutan
ibadah ibu identitas ijazah ikan ikat iklan ikut ilegal imbau imunisasi inap indah informasi inggris ingat ingin injak insentif instansi intan
internet intimidasi inti irigasi isi istirahat izin
jabat jadi jadwal jaga jajan jalan jalar jalur jamin jamur janji jangka jangkau jarak jarang jaring jatuh jauh jawab jebol jejak
jelas jelek jembatan jemput jemur jenis jenazah jenguk jenuh jera jernih jual judi juga julang jumlah jumpa juru jurusan juru
kabar kabel kabupaten kabut kaca kaji kakek kaki kalah kalender kali kamar kambing kampung kamus kandang kantor kapal kapasitas kapur karang
karantina kartu karung kas kasar kasih kasus kata kawal kawan kaya kayu kebun kecamatan kecewa kecil kejar kejut kelas keliling keliru
kelola keluar keluarga keluh kemah kemas kembali kembang kemudi kena kenal kendala kendara kental kepala kerah keras kerja
kering keroyok kertas keruh ketat ketik ketua kikis kilat kios kira kirim klaim klinik koin kolam komentar kompor kondisi konsultasi
kontak kontrol koordinasi koperasi kopi koran korban korosi korsleting korup korupsi kos kosong kota kotak kotor kreatif kredit kriminal kuasa kuat
kubur kucing kuda kuliah kulit kumpul kumuh kunci kuning kunjung kurang kuras kuret kurir kursi kutip kutuk
labrak lacak ladang lahan lahir lain laju lakalantas laki laksana laku lalai lalat lalu lama lamar lambat lampau lampir lampu lancang lancar
langgan langgar langka langsung lansia lantai lantik lapang lapangan lapis lapor lapuk larang lari larut laris latih lawan layan layak lebar lebat
lebih ledak leleh lelah lelang lemah lembab lembaga lempar lengkap lenyap lepas letak letus lewat libat libur lihat limbah limpah lincir lindung
lingkung listrik liter longsor loket lomba loncat lonjak losmen luar luap luas lubang lucu lulus lumpuh lumpur lunas luntur luka lupa lurah lurus
macam macet madrasah mahal mahasiswa main maju makam makan maki makin maksud malam malang malas maling malu mampet mampu manajemen mandek mandi
manfaat mangkal mangkir mangkrak manipulasi manis mantan manusia marah marka masak masalah masjid masker maskapai masuk masyarakat mata mati
mau mayat medis mekar melek menang mengerti menit menteri merah merdeka merek merosot mesin mesum mewah milik mimpi minat minim minta minum minyak
minyak miring mirip miskin mobil modal modern modus mohon mogok motor muara muat muda mudah mudik mukim mulai mulia mulus mulut muncul mundur
mungkin muntah murah murid murni musim musnah mushola musuh musyawarah mutakhir mutasi mutu
naik nafkah nama nanti nasabah nasihat nasi negara nekat nelayan nihil nikah nikmat nilai nilam ninja nomor nonton normal nunggak nyala
nyaman nyamuk nyanyi nyaring nyaris nyata nyawa nyeri
obat obrol ojek olah olahraga ombak ongkos online opini oplos orang organisasi otak otomatis
pabrik pacu padam padat pagar pagi paham pajak pajang pakai pakan paket paksa paku palang palsu panas pandang pandu pangan panggil panggung pangkas
panen panik panitia panjang pantai pantau papan parah parit parkir partai pasang pasar pasien pasir paspor pasti pasok patah patok patroli patuh
patung payah pecah pedang pedas peduli pegang pegawai pelan pelihara pelosok peluang penat pendam pendek
penjara penting penuh perah peran perangkat percaya percik pergi periksa perkara perkosa perlu pernah peras pertama
pesan pesisir pesta peta petak petugas pihak pijak pikir pilih pimpin pindah pinggir pinjam pintar pintas pintu pipa pisah pohon pokok polisi
polusi pompa pondok populer porak portal pos posko posyandu potensi potong praktik preman prestasi prihatin produk proses protes provinsi proyek
prosedur puas pucat pukul pulang pulau pulih puluh pulsa pungli pungut puncak punya pupuk pusat puskesmas pustaka putar putih putus
rabies racun ragu rahasia raib rakit rakyat ramah ramai rambu rambat rambut rampas rancang rangka rangkap rantai ranting rapat rapi rapuh rasa rata
ratus rawan rawat raya rebut reda redup rehab rekam rekan rekat rekening remaja rembes renang rencana rendah rendam rentan renovasi repot resah
resap resep resmi restoran retak retribusi ribu ribut rintang rintis robek roboh roda rokok rombong ronda rongsok ruang ruas rugi rujuk
rukun rumah rumit rumput runtuh rupa rupiah rusak rusuh rute rutin
sabar sabun sadar sah sahabat saing sakit saksi saku salah salin salur sama sambar sambung sambut sampah sampai samping sandar sandi sanggup
sanggah sanitasi santai santun santun sapi sapu saran sarana sarang saring sasar satu satwa sawah sawit sebab sebar sebelah sebentar seberang sebut sedekah
sedang sedia sedih sedot segar segel segera sehat sejahtera sejuk sekat sekolah selamat selang selasar selenggara selesai seleweng selidik selisih selokan
semak sembako sembarang sembuh semen semprot semrawut sempit sempurna sendi sendat sengaja sengat sengketa sentuh senyap separator sepeda sepi serah serang
serap serat serempet seret serius serobot serta sesak sesat sesuai setel setia setor setrum setuju sewa siaga siang siap siapa siar sibuk sidang sifat
sikap sikat siklus siksa silang sinar singkat singkir sipil siram sirene sisa sisir siswa sistem sita situs soal solar sore sosial spanduk stabil stasiun
standar stop stres stunting suara suap suasana subsidi subur suci sudut suhu suka sukar suku sulit sumbang sumbat sumber sumur sungai sungut suntik supir
surat survei surut susah susu susul susun susut swasta
tabrak tabung tagih tahan tahap tahun tajam takar takut talang taman tamat tambah tambak tambal tambang tampak tampil tampung tanah tanam tanda tandon
tangan tangga tanggal tanggap tanggul tanggung tanggulang tangkap tani tanjak tanpa tanya tapak target tarif tarik taruh tata tatap tawa tawar tayang tebal
tebang tebing tegak tegang tegas tegur teknik tekan telat telepon teliti telantar teluk teman tembak tembok tembus tempat tempel tempuh temu tenaga tenang tender
tenggelam tengah tentang tentu tepat tepi tepung terang teras terbang terbit teriak terima terjun terminal ternak terobos teror terpal tertib terus tetangga tetap
tetes tewas tiang tiba tidak tidur tiket tikung tikus tilang tilap timbang timbul timbun timpa tindak tindas tinggal tinggi tingkat tinja tinjau tipu
tiru titik titip tiup toko tokoh tolak tolong tong tongkrong tonton toilet topang total trafik transparan trafo trotoar truk tua tuduh tugas tuju tukang
tukar tular tulis tumbang tumbuh tumpah tumpang tumpuk tunai tunda tunggak tunggal tunggu tunjang tunjuk tuntas tuntun tuntut turap turun turut tusuk tutup
uang ubah ubin udang udara ujar uji ujung ukur ulang ulah ulur umat umpan umum umur unduh undang undur unggah unggul unit unsur untuk untung upah upaya
urai uruk urug urus urut usaha usang usia usir usul usut utama utang utara utuh
vaksin vandal verifikasi video viral virus volume
wabah wadah waduk wajah wajar wajib wakil waktu waras warga waris warna warung waspada wifi wilayah wisata wujud
yakin yatim yayasan
zebra zona
aplikasi administrasi asisten blangko difabel disabilitas halte imigrasi infrastruktur inspektorat ketua
pasien perumda puskesmas registrasi rekomendasi rsud samsat sertifikat sekretariat sinyal subsidi tarif
sarpras sopir sembahyang upacara ogoh pura subak pecalang bale nyepi galungan
evaluasi evakuasi ekspor elak edukasi eksekusi eksploitasi entas era
air api es operasi camat bijak kendara anggap napas risiko pengaruh perintah kawasan dagang labuh karang sehat duduk izin utang antre
mengenai menjadi berapa bagaimana adalah memang
`;

/** Every root, for looking one up. */
export const ROOTS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
