/** WhatsApp's words for messages that were deleted for everybody: one language a line, small letters, no final full stop. */
export const DELETED = `
af: hierdie boodskap was uitgevee | jy het boodskap uitgevee
ar: تم حذف هذه الرسالة | أنت حذفت هذه الرسالة | لقد حذَفت هذه الرسالة
az: bu ismarıc silindi | siz bu ismarıcı sildiniz
bg: съобщението беше изтрито | изтрихте това съобщение
bn: এই বার্তাটি মুছে ফেলা হয়েছে | আপনি এই বার্তাটি মুছে ফেলেছেন | এই মেসেজটি বাদ দেওয়া হয়েছে | আপনি এই মেসেজটি বাদ দিয়েছেন
ca: aquest missatge està esborrat | has esborrat aquest missatge | aquest missatge s'ha suprimit | has suprimit aquest missatge
cs: tato zpráva byla odstraněna | tuto zprávu jste odstranil/a | tato zpráva byla smazána | tuto zprávu jste smazal/a | zpráva smazána
da: denne besked blev slettet | du slettede denne besked | denne besked er blevet slettet | du har slettet denne besked
de: diese nachricht wurde gelöscht | du hast diese nachricht gelöscht
el: αυτό το μήνυμα διαγράφηκε | διαγράψατε αυτό το μήνυμα | διαγράψατε το μήνυμα
en: this message was deleted | you deleted this message | message deleted
es: este mensaje fue eliminado | eliminaste este mensaje | se eliminó este mensaje | borraste este mensaje
et: see sõnum on kustutatud | kustutasid selle sõnumi
fa: این پیام حذف شد | شما این پیام را حذف کردید | این پیام حذف شده است
fi: tämä viesti poistettiin | poistit tämän viestin
fil: itong mensahe ay binura na | binura mo itong mensahe
fr: ce message a été supprimé | vous avez supprimé ce message
ga: scriosadh an teachtaireacht seo | scrios tú an teachtaireacht seo
gu: આ સંદેશ રદ્દ કરાયો | તમે આ સંદેશને રદ્દ કર્યો | આ મેસેજ ડિલીટ કરાયો | તમે આ મેસેજ ડિલીટ કર્યો
he: הודעה זו נמחקה | מחקת הודעה זו | מחקת את ההודעה הזו | ההודעה נמחקה
hi: यह संदेश मिटाया गया | आपने यह संदेश मिटाया | यह मैसेज डिलीट कर दिया गया है | आपने यह मैसेज डिलीट किया
hr: ova poruka je izbrisana | izbrisali ste ovu poruku | ova je poruka izbrisana
hu: ez az üzenet törlésre került | törölted ezt az üzenetet | ezt az üzenetet törölted
id: pesan ini telah dihapus | anda telah menghapus pesan ini | pesan ini dihapus | anda menghapus pesan ini
it: questo messaggio è stato eliminato | hai eliminato questo messaggio
ja: このメッセージは削除されました | このメッセージを削除しました | メッセージを削除しました
kk: бұл хат жойылды | сіз бұл хатты жойдыңыз
kn: ಈ ಸಂದೇಶವು ಅಳಿಸಲ್ಪಟ್ಟಿದೆ | ನೀವು ಈ ಸಂದೇಶವನ್ನು ಅಳಿಸಿದ್ದೀರಿ
ko: 이 메시지는 삭제되었습니다 | 삭제한 메시지입니다 | 이 메시지를 삭제했습니다 | 메시지가 삭제되었습니다
lt: ši žinutė buvo ištrinta | jūs ištrynėte šią žinutę
lv: šī ziņa tika izdzēsta | jūs izdzēsāt šo ziņu
mk: оваа порака беше избришана | ја избриша оваа порака
ml: ഈ സന്ദേശം ഇല്ലാതാക്കിയതാണ് | ഈ സന്ദേശം നിങ്ങൾ ഇല്ലാതാക്കി
mr: हा संदेश हटविण्यात आला होता | आपण हा संदेश हटविलात | हा मेसेज हटवण्यात आला | तुम्ही हा मेसेज हटवला
ms: mesej ini telah dipadam | anda telah memadamkan mesej ini
nb: denne meldingen ble slettet | du slettet denne meldingen
nl: dit bericht is verwijderd | u hebt dit bericht verwijderd | je hebt dit bericht verwijderd | dit bericht werd verwijderd
pa: ਇਸ ਸੁਨੇਹੇ ਨੂੰ ਹਟਾਇਆ ਗਿਆ | ਤੁਸੀਂ ਇਹ ਸੁਨੇਹਾ ਹਟਾਇਆ
pl: ta wiadomość została usunięta | usunąłeś(aś) tę wiadomość | usunąłeś(-ęłaś) tę wiadomość | usunięto tę wiadomość | wiadomość usunięta | usunięto wiadomość
pt: esta mensagem foi apagada pelo remetente | esta mensagem foi apagada | apagou esta mensagem | eliminou esta mensagem | esta mensagem foi eliminada
pt-BR: esta mensagem foi apagada | você apagou esta mensagem | mensagem apagada | essa mensagem foi apagada
ro: acest mesaj a fost șters | ați șters acest mesaj
ru: данное сообщение удалено | вы удалили данное сообщение | вы удалили это сообщение | сообщение удалено | это сообщение удалено
sk: táto správa bola odstránená | túto správu ste odstránili
sl: to sporočilo je bilo izbrisano | to sporočilo ste izbrisali
sr: ова порука је обрисана | обрисао/ла си ову поруку
sv: detta meddelande raderades | du raderade detta meddelande | det här meddelandet raderades | du har tagit bort meddelandet | du raderade det här meddelandet
sw: ujumbe huu ulifutwa | umefuta ujumbe huu
ta: இத்தகவல் திரும்பப்பெறப்பட்டது | இத்தகவலை தாங்கள் அழித்தீர்கள்
th: ข้อความนี้ได้ถูกลบ | คุณลบข้อความนี้ | ข้อความนี้ถูกลบแล้ว | คุณได้ลบข้อความนี้
tr: bu mesaj silindi | bu mesajı sildiniz
uk: це повідомлення було видалено | ви видалили це повідомлення | це повідомлення видалено
ur: یہ پیغام حذف کیا گیا | آپ نے اس پیغام کو حذف کیا | یہ میسج حذف کر دیا گیا ہے | آپ نے یہ میسج حذف کر دیا ہے
uz: ushbu xabar o‘chirildi | siz ushbu xabarni o‘chirdingiz
vi: tin nhắn này đã bị xoá | bạn đã xoá tin nhắn này | tin nhắn này đã bị xóa | bạn đã xóa tin nhắn này
zh-CN: 信息已删除 | 您删除这个信息 | 这条消息已被删除 | 您已删除这条消息 | 此消息已删除 | 你已删除这条消息 | 您删除了这条消息
zh-HK: 此訊息已刪除 | 您已刪除此訊息
zh-TW: 此訊息已刪除 | 您已刪除此訊息 | 您已收回此訊息 | 此訊息已被刪除
`;

/** WhatsApp's words for shared live locations: one language a line, small letters, no final full stop. */
export const LIVE_LOCATION = `
af: regstreekse ligging gedeel
ar: تمت مشاركة الموقع المباشر
az: canlı məkan paylaşılıb
bg: местоположение в реално време споделено
bn: লাইভ অবস্থান শেয়ার করা হয়েছে
ca: ubicació en directe compartida
cs: byla sdílena aktuální poloha
da: live placering delt
de: live-standort wird geteilt
el: η τωρινή τοποθεσία κοινοποιήθηκε
en: live location shared
es: ubicación en tiempo real compartida
et: hetke asukoht jagatud
fa: مکان زنده به اشتراک گذاشته شد
fi: live-sijainti jaettu
fil: ibinahagi ang live na lokasyon
fr: localisation en direct partagée
gu: જીવંત સ્થાન શેર કરાયું
he: משתף מיקום בשידור חי
hi: लाइव स्थान साझा किया गया
hr: trenutna lokacija podijeljena
hu: tartózkodási hely megosztva
id: lokasi terkini dibagikan
it: posizione attuale condivisa
ja: ライブロケーション共有
kk: қазіргі орынмен бөлісті
kn: ನೇರ ಸ್ಥಳ ಹಂಚಿಕೊಳ್ಳಲಾಗಿದೆ
ko: 공유한 실시간 위치
lt: tiesioginė vieta bendrinama
lv: reāllaika atrašanās vieta
mk: споделено локација во живо
ml: ലൈവ് ലൊക്കേഷൻ പങ്കിട്ടു
mr: सध्याचे थेट ठिकाण शेअर केले
ms: lokasi terkini dikongsi
nb: posisjon i sanntid delt
nl: live locatie gedeeld
pa: ਮੌਜੂਦਾ ਟਿਕਾਣਾ ਸਾਂਝਾ ਕੀਤਾ
pl: udostępniona transmisja położenia
pt: está a partilhar a sua localização
pt-BR: localização atual compartilhada
ro: locație în timp real distribuită
ru: геоданные отправлены
sk: bola zdieľaná aktuálna poloha
sl: lokacija v živo je bila deljena
sq: vendnodhja aktuale u shpërnda
sr: локација уживо подељена
sv: liveposition delad
sw: mahali mubashara pameshirikishwa
ta: இடம் நேரலையாக பகிரபட்டது
te: ప్రత్యక్ష స్థాన భాగస్వామ్యం
th: ตำแหน่งปัจจุบันถูกแบ่งปัน
tr: mevcut konum paylaşıldı
uk: геодані надіслано
ur: جاری مقام کا اشتراک ہوا
uz: jonli joylashuv ulashildi
vi: vị trí hiện thời được chia sẻ
zh-CN: 共享实时位置
zh-HK: 實時位置已分享
zh-TW: 實時位置已分享
`;

/** WhatsApp's words for calls that were missed: one language a line, small letters, no final full stop. */
export const MISSED_CALL = `
ar: مكالمة صوتية فائتة | مكالمة فيديو فائتة | مكالمة صوتية جماعية فائتة | مكالمة فيديو جماعية فائتة
bn: ভয়েস কল মিস করেছেন | ভিডিও কল মিস করেছেন | মিস হওয়া গ্রুপ ভয়েস কল | মিস হওয়া গ্রুপ ভিডিও কল
ca: trucada de veu perduda | videotrucada perduda | trucada de veu en grup perduda | videotrucada de grup perduda
cs: zmeškaný hovor | zmeškaný videohovor | zmeškaný skupinový hovor | zmeškaný skupinový videohovor
da: ubesvaret taleopkald | ubesvaret videoopkald | ubesvaret gruppetaleopkald | ubesvaret gruppevideoopkald
de: verpasster sprachanruf | verpasster videoanruf | verpasster gruppen-sprachanruf | verpasster gruppen-videoanruf
el: αναπάντητη φωνητική κλήση | αναπάντητη βιντεοκλήση | αναπάντητη ομαδική φωνητική κλήση | αναπάντητη ομαδική βιντεοκλήση
en: missed voice call | missed video call | missed group voice call | missed group video call | missed voice call. tap to call back | missed video call. tap to call back
es: llamada perdida | videollamada perdida | llamada grupal perdida | videollamada grupal perdida
fa: تماس صوتی پاسخ داده نشده | تماس تصویری بی‌پاسخ | تماس صوتی گروهی پاسخ داده نشده | تماس تصویری گروهی پاسخ داده نشده
fi: vastaamaton äänipuhelu | vastaamaton videopuhelu | vastaamaton ryhmä-äänipuhelu | vastaamaton ryhmävideopuhelu
fr: appel vocal manqué | appel vidéo manqué | appel vocal de groupe manqué | appel vidéo de groupe manqué
ga: guthghlao caillte | físghlao caillte | guthghlao grúpa a cailleadh | físghlao grúpa a cailleadh
gu: છૂટી ગયેલો વોઇસ કૉલ | છૂટી ગયેલ વિડિયો કૉલ | છૂટી ગયેલાં ગ્રૂપ વોઇસ કૉલ | છૂટી ગયેલો ગ્રૂપ વીડિયો કૉલ
he: שיחה קולית שלא נענתה | שיחת וידאו שלא נענתה | שיחה קולית קבוצתית שלא נענתה | שיחת וידאו קבוצתית שלא נענתה
hi: वॉइस कॉल मिस हुई | मिस्ड वीडियो कॉल | ग्रुप वॉइस कॉल मिस हुई | मिस्ड ग्रुप वीडियो कॉल
hr: propušteni glasovni poziv | propušteni videopoziv | propušteni grupni glasovni poziv | propušteni grupni videopoziv
hu: nem fogadott hanghívás | nem fogadott videohívás | nem fogadott csoportos hanghívás | nem fogadott csoportos videohívás
id: panggilan suara tak terjawab | panggilan video tak terjawab | panggilan suara grup tak terjawab | panggilan video grup tak terjawab
it: chiamata vocale persa | videochiamata persa | chiamata vocale di gruppo persa | videochiamata di gruppo persa
ja: 音声通話不在着信 | ビデオ通話不在着信 | グループ音声通話不在着信 | グループビデオ通話不在着信
ko: 부재중 전화 | 부재중 영상통화 | 부재중 그룹 통화 | 부재중 그룹 영상통화
mr: मिस्ड व्हॉइस कॉल | मिस्ड व्हिडिओ कॉल | मिस्ड ग्रुप व्हॉइस कॉल | मिस्ड ग्रुप व्हिडिओ कॉल
ms: panggila suara terlepas | panggilan video terlepas | panggilan suara grup terlepas | panggilan video grup terlepas
nb: tapt taleanrop | tapt videoanrop | tapt gruppetaleanrop | tapt gruppevideoanrop
nl: gemist spraakgesprek | gemist videogesprek | gemist groepsgesprek | gemist groepsvideogesprek
pl: nieodebrane poł. głosowe | nieodebrane poł. wideo | nieodebrane grup. poł. głosowe | nieodebrane grupowe poł. wideo
pt: chamada de voz perdida | videochamada perdida | chamada de voz em grupo perdida | videochamada em grupo perdida
pt-BR: chamada de voz perdida | chamada de vídeo perdida | chamada de voz em grupo perdida | chamada de vídeo em grupo perdida
ro: apel vocal ratat | apel video ratat | apel vocal de grup ratat | apel video de grup ratat
ru: пропущенный аудиозвонок | пропущенный видеозвонок | пропущенный групповой аудиозвонок | пропущенный групповой видеозвонок
sk: zmeškaný hovor | zmeškaný videohovor | zmeškaný skupinový hovor | zmeškaný skupinový videohovor
sv: missat röstsamtal | missat videosamtal | missat gruppröstsamtal | missat gruppvideosamtal
th: สายที่ไม่ได้รับ | วิดีโอคอลที่ไม่ได้รับ | สายโทรเสียงแบบกลุ่มที่ไม่ได้รับ | วิดีโอคอลกลุ่มที่ไม่ได้รับ
tr: cevapsız sesli arama | cevapsız görüntülü arama | cevapsız sesli grup araması | cevapsız görüntülü grup araması
uk: пропущений аудіодзвінок | пропущений відеодзвінок | пропущений груповий аудіодзвінок | пропущений груповий відеодзвінок
ur: مسڈ وائس کال | مسڈ ویڈیو کال | مسڈ گروپ وائس کال | مسڈ گروپ ویڈیو کال
vi: cuộc gọi nhỡ | cuộc gọi nhỡ video | cuộc gọi nhỡ nhóm | cuộc gọi nhỡ video nhóm
zh-CN: 未接语音通话 | 未接视频通话 | 未接群组语音通话 | 未接群组视频通话
zh-HK: 未接語音通話 | 未接視像通話 | 未接群組語音通話 | 未接群組視像通話
zh-TW: 未接語音通話 | 未接視像通話 | 未接群組語音通話 | 未接群組視像通話
`;
