/** Every word X itself would write, in the three languages of the tests: English, Indonesian and Arabic (RTL). */
export const languages = ['en', 'id', 'ar'] as const;
export type Language = (typeof languages)[number];

const labels = {
  // Composer
  postText: ['Post text', 'Teks postingan', 'نص المنشور'],
  whatsHappening: ['What’s happening?', 'Ada berita apa?', 'ماذا يحدث؟'],
  postYourReply: ['Post your reply', 'Posting balasan Anda', 'انشر ردك'],
  addComment: ['Add a comment', 'Tambahkan komentar', 'أضف تعليقًا'],
  addAnother: ['Add another post', 'Tambah postingan lain', 'إضافة منشور آخر'],
  post: ['Post', 'Posting', 'نشر'],
  postAll: ['Post all', 'Posting semua', 'نشر الكل'],
  reply: ['Reply', 'Balas', 'رد'],
  schedule: ['Schedule', 'Jadwalkan', 'جدولة'],
  replyingTo: ['Replying to ', 'Membalas ', 'ردًا على '],
  and: [' and ', ' dan ', ' و'],
  everyoneCanReply: ['Everyone can reply', 'Semua orang dapat membalas', 'يمكن للجميع الرد'],
  addMedia: ['Add photos or video', 'Tambahkan foto atau video', 'إضافة صور أو فيديو'],
  addGif: ['Add a GIF', 'Tambahkan GIF', 'إضافة صورة متحركة'],
  addPoll: ['Add poll', 'Tambahkan polling', 'إضافة استطلاع'],
  addEmoji: ['Add emoji', 'Tambahkan emoji', 'إضافة رمز تعبيري'],
  addLocation: ['Tag location', 'Tandai lokasi', 'تحديد الموقع'],
  grokImage: ['Edit image with Grok', 'Sunting gambar dengan Grok', 'تعديل الصورة باستخدام Grok'],
  addPost: ['Add post', 'Tambah postingan', 'إضافة منشور'],
  removePost: ['Remove post', 'Hapus postingan', 'إزالة المنشور'],
  drafts: ['Drafts', 'Draf', 'المسودات'],
  close: ['Close', 'Tutup', 'إغلاق'],
  back: ['Back', 'Kembali', 'رجوع'],
  savePrompt: ['Save post?', 'Simpan postingan?', 'هل تريد حفظ المنشور؟'],
  saveDetail: [
    'You can save this to send later from your drafts.',
    'Anda dapat menyimpannya dan mengirimnya nanti dari draf.',
    'يمكنك حفظه لإرساله لاحقًا من المسودات.',
  ],
  save: ['Save', 'Simpan', 'حفظ'],
  discard: ['Discard', 'Buang', 'تجاهل'],
  noDrafts: ['Hold that thought', 'Simpan gagasan itu', 'احتفظ بهذه الفكرة'],
  willSend: ['Will send on {0}', 'Akan dikirim pada {0}', 'سيُرسل في {0}'],
  confirm: ['Confirm', 'Konfirmasi', 'تأكيد'],
  // Media of a draft
  media: ['Media', 'Media', 'وسائط'],
  removeMedia: ['Remove media', 'Hapus media', 'إزالة الوسائط'],
  editMedia: ['Edit media', 'Edit media', 'تعديل الوسائط'],
  edit: ['Edit', 'Edit', 'تعديل'],
  addDescription: ['Add description', 'Tambah deskripsi', 'إضافة وصف'],
  nDescriptions: ['{0} descriptions', '{0} deskripsi', '{0} أوصاف'],
  altBadge: ['ALT', 'ALT', 'ALT'],
  uploadSubtitles: ['Upload caption file (.srt)', 'Unggah berkas takarir (.srt)', 'رفع ملف الترجمة (.srt)'],
  description: ['Description', 'Deskripsi', 'الوصف'],
  imageDescription: ['Edit image description', 'Edit deskripsi gambar', 'تعديل وصف الصورة'],
  tagPeople: ['Tag people', 'Tandai orang', 'الإشارة إلى أشخاص'],
  choice: ['Choice {0}', 'Pilihan {0}', 'الخيار {0}'],
  optional: ['(optional)', '(opsional)', '(اختياري)'],
  pollLength: ['Poll length: 1 day', 'Lama polling: 1 hari', 'مدة الاستطلاع: يوم واحد'],
  removePoll: ['Remove poll', 'Hapus polling', 'إزالة الاستطلاع'],
  // Posts
  quote: ['Quote', 'Kutipan', 'اقتباس'],
  image: ['Image', 'Gambar', 'صورة'],
  showMore: ['Show more', 'Tampilkan lebih banyak', 'عرض المزيد'],
  ad: ['Ad', 'Iklan', 'إعلان'],
  pinned: ['Pinned', 'Disematkan', 'مثبت'],
  reposted: ['{0} reposted', '{0} memposting ulang', 'أعاد {0} النشر'],
  translatedFrom: ['Translated from {0}', 'Diterjemahkan dari {0}', 'تُرجم من {0}'],
  showOriginal: ['Show original', 'Tampilkan aslinya', 'عرض الأصل'],
  showTranslation: ['Show translation', 'Tampilkan terjemahan', 'عرض الترجمة'],
  repliesCount: ['{0} Replies. Reply', '{0} Balasan. Balas', '{0} ردود. رد'],
  repostsCount: ['{0} reposts. Repost', '{0} posting ulang. Posting ulang', '{0} إعادة نشر. إعادة نشر'],
  likesCount: ['{0} Likes. Like', '{0} Suka. Suka', '{0} إعجابات. إعجاب'],
  likedCount: ['{0} Likes. Liked', '{0} Suka. Disukai', '{0} إعجابات. تم الإعجاب'],
  viewsCount: [
    '{0} views. View post analytics',
    '{0} tayangan. Lihat analitik postingan',
    '{0} مشاهدات. عرض تحليلات المنشور',
  ],
  bookmark: ['Bookmark', 'Markah', 'إشارة مرجعية'],
  share: ['Share post', 'Bagikan postingan', 'مشاركة المنشور'],
  repost: ['Repost', 'Posting ulang', 'إعادة نشر'],
  more: ['More', 'Lainnya', 'المزيد'],
  grokActions: ['Grok actions', 'Tindakan Grok', 'إجراءات Grok'],
  verified: ['Verified account', 'Akun terverifikasi', 'حساب موثّق'],
  followsYou: ['Follows you', 'Mengikuti Anda', 'يتابعك'],
  playVideo: ['Play video', 'Putar video', 'تشغيل الفيديو'],
  unavailablePost: [
    'This post is from an account that no longer exists.',
    'Postingan ini berasal dari akun yang sudah tidak ada.',
    'هذا المنشور من حساب لم يعد موجودًا.',
  ],
  showReplies: ['Show more replies', 'Tampilkan balasan lain', 'عرض المزيد من الردود'],
  showSpam: ['Show probable spam', 'Tampilkan kemungkinan spam', 'عرض المحتوى المزعج المحتمل'],
  discoverMore: ['Discover more', 'Temukan lebih banyak', 'اكتشف المزيد'],
  // Pages
  home: ['Home', 'Beranda', 'الرئيسية'],
  search: ['Search', 'Cari', 'بحث'],
  notifications: ['Notifications', 'Notifikasi', 'الإشعارات'],
  profile: ['Profile', 'Profil', 'الملف الشخصي'],
  forYou: ['For you', 'Untuk Anda', 'لك'],
  following: ['Following', 'Mengikuti', 'المتابَعون'],
  all: ['All', 'Semua', 'الكل'],
  mentions: ['Mentions', 'Sebutan', 'الإشارات'],
  homeTimeline: ['Timeline: Your Home Timeline', 'Linimasa: Linimasa Beranda Anda', 'الخط الزمني: خطك الزمني الرئيسي'],
  conversation: ['Timeline: Conversation', 'Linimasa: Percakapan', 'الخط الزمني: محادثة'],
  notificationTimeline: ['Timeline: Notifications', 'Linimasa: Notifikasi', 'الخط الزمني: الإشعارات'],
  searchTimeline: ['Timeline: Search timeline', 'Linimasa: Linimasa pencarian', 'الخط الزمني: نتائج البحث'],
  profileTimeline: ['Timeline: {0}’s posts', 'Linimasa: Postingan {0}', 'الخط الزمني: منشورات {0}'],
  trending: ['What’s happening', 'Yang sedang ramai', 'ماذا يحدث'],
  whoToFollow: ['Who to follow', 'Siapa yang harus diikuti', 'اقتراحات المتابعة'],
  follow: ['Follow', 'Ikuti', 'متابعة'],
  likedYourPost: ['{0} liked your post', '{0} menyukai postingan Anda', 'أُعجب {0} بمنشورك'],
  followedYou: ['{0} followed you', '{0} mengikuti Anda', 'تابعك {0}'],
  notFound: [
    'Hmm...this page doesn’t exist. Try searching for something else.',
    'Hmm... halaman ini tidak ada. Coba cari yang lain.',
    'هذه الصفحة غير موجودة. جرّب البحث عن شيء آخر.',
  ],
  addAccount: ['Add an existing account', 'Tambahkan akun yang ada', 'إضافة حساب موجود'],
  shortcuts: ['Keyboard shortcuts', 'Pintasan papan ketik', 'اختصارات لوحة المفاتيح'],
  // Toasts
  postSent: ['Your post was sent.', 'Postingan Anda telah dikirim.', 'تم إرسال منشورك.'],
  postScheduled: ['Your post will be sent later.', 'Postingan Anda akan dikirim nanti.', 'سيتم إرسال منشورك لاحقًا.'],
  view: ['View', 'Lihat', 'عرض'],
  sendFailed: [
    'Something went wrong, but don’t fret — let’s give it another shot.',
    'Terjadi kesalahan. Mari coba sekali lagi.',
    'حدث خطأ ما. حاول مرة أخرى.',
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

export type LabelKey = keyof typeof labels;

export function translate(language: Language, key: LabelKey, argument?: string | number): string {
  const text = labels[key][languages.indexOf(language)] ?? labels[key][0];
  return text.replace('{0}', String(argument ?? ''));
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
