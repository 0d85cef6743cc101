// Word lists to invent people from: fifteen languages in ten scripts. Nobody here is a real person.

/** One language's share of the org: its names and what goes with them in a profile. */
export interface Culture {
  readonly locale: string;
  readonly country: string;
  readonly city: string;
  readonly timezone: string;
  readonly dialling: string;
  /** The family name is written first. */
  readonly familyFirst: boolean;
  readonly given: readonly Name[];
  readonly family: readonly Name[];
}

/** A name as its bearer writes it, and as a login spells it (a to z only). */
export interface Name {
  readonly written: string;
  readonly plain: string;
}

interface Words {
  locale: string;
  city: string;
  timezone: string;
  dialling: string;
  familyFirst?: boolean;
  given: string;
  family: string;
}

// "written/plain"; where plain is left out it follows from the letters. "_" stands for a blank within a name.
const WORDS: readonly Words[] = [
  {
    locale: 'en_GB',
    city: 'Leeds',
    timezone: 'Europe/London',
    dialling: '+44',
    given: 'Alice Ben Chloe Daniel Ella Finn Grace Harry Isla Jack Martha Oliver Poppy Toby',
    family:
      "Ashdown Birchall Colebrook Dunmore Elmswell Fairholt Greave Hartwick Iveson O'Rooke Kell-Marsh Lyddon",
  },
  {
    locale: 'cs_CZ',
    city: 'Praha',
    timezone: 'Europe/Prague',
    dialling: '+420',
    given: 'Žofie Matěj Alžběta Vojtěch Ondřej Markéta Jiří Božena Řehoř Šárka Luděk Květa',
    family:
      'Vrběný Chlumský Ořechová Ždímal Šťastníček Příbramská Houžvička Dvořádek Klíčníková Sůvová Mžik Ježdík',
  },
  {
    locale: 'pl_PL',
    city: 'Łódź',
    timezone: 'Europe/Warsaw',
    dialling: '+48',
    given: 'Łukasz Zofia Małgorzata Paweł Jędrzej Bożena Ścibor Agnieszka Wit Danuta Gęsław Róża',
    family:
      'Żółcik Brzęczak Śliwkowska Łąkowy Wójtasik Dębczyński Gąsiorek Źródlana Pięknik Ćmielak Krzewina Mączyk',
  },
  {
    locale: 'fr_FR',
    city: 'Besançon',
    timezone: 'Europe/Paris',
    dialling: '+33',
    given: 'Élodie Jean-Luc Anaïs François Zoé Gaël Noëlle Théo Maëlys Benoît Clémence Loïc',
    family:
      "d'Aubrigné Lefèvrier Château-Vert Brûlé Garçonnet Piégut Hêtrier L'Hermine Noisetier Cœurly Aîné Forêt",
  },
  {
    locale: 'de_DE',
    city: 'Köln',
    timezone: 'Europe/Berlin',
    dialling: '+49',
    given: 'Jörg Änne Günther Käthe Björn Heike Sören Ulrike Matthäus Lüder Grete Dörte',
    family:
      'Großkötter Müllerburg von_Österheide Weißhaupt Jägerling Kühnast Bäumler Schröderfeld Straßner Vößing Höppchen Grünbeck',
  },
  {
    locale: 'vi_VN',
    city: 'Đà Nẵng',
    timezone: 'Asia/Ho_Chi_Minh',
    dialling: '+84',
    familyFirst: true,
    given: 'Thảo Đức Hương Tuấn Phượng Khải Ngọc Quỳnh Hiếu Mỹ Lộc Tường',
    family: 'Nguyễn Trần Phạm Đặng Bùi Vũ Đỗ Hồ Ngô Dương Lý Đinh',
  },
  {
    locale: 'ru_RU',
    city: 'Казань',
    timezone: 'Europe/Moscow',
    dialling: '+7',
    given:
      'Фёдор/Fyodor Ольга/Olga Юлия/Yulia Егор/Yegor Щедра/Shchedra Эмма/Emma Пётр/Pyotr Жанна/Zhanna Ярослав/Yaroslav Наталья/Natalya',
    family:
      'Берёзкин/Beryozkin Чащина/Chashchina Журавлёв/Zhuravlyov Ежова/Yezhova Объедков/Obyedkov Щукина/Shchukina Рябинов/Ryabinov Юрченский/Yurchensky Льдов/Ldov Цаплина/Tsaplina',
  },
  {
    locale: 'uk_UA',
    city: 'Львів',
    timezone: 'Europe/Kyiv',
    dialling: '+380',
    given:
      'Їва/Yiva Оксана/Oksana Ґеник/Genyk Юрій/Yuriy Євгенія/Yevheniia Тарас/Taras Зоряна/Zoriana Остап/Ostap',
    family:
      "Кривоніс/Kryvonis Лебеденко/Lebedenko В'юнник/Viunnyk Ґудзик/Gudzyk Їжакевич/Yizhakevych Заєць/Zaiets Мельничук/Melnychuk Дзвін/Dzvin",
  },
  {
    locale: 'el_GR',
    city: 'Πάτρα',
    timezone: 'Europe/Athens',
    dialling: '+30',
    given:
      'Ελένη/Eleni Γιώργος/Giorgos Αθηνά/Athina Σπύρος/Spyros Ζωή/Zoi Οδυσσέας/Odysseas Μυρτώ/Myrto Φώτης/Fotis',
    family:
      'Θαλασσινός/Thalassinos Μελισσά/Melissa Καραβάς/Karavas Ψαροπούλου/Psaropoulou Ξυλούρης/Xylouris Αμπελάκη/Ampelaki',
  },
  {
    locale: 'ja_JP',
    city: '札幌市',
    timezone: 'Asia/Tokyo',
    dialling: '+81',
    familyFirst: true,
    given: '太郎/Taro 花子/Hanako 健一/Kenichi さくら/Sakura 悠真/Yuma 美咲/Misaki 翔/Sho ひかり/Hikari',
    family:
      '山乃/Yamano 髙瀬川/Takasegawa 小鳥遊/Takanashi 東雲/Shinonome 五十部/Isobe 白樺/Shirakaba 渡邉原/Watanabehara 瀬戸口/Setoguchi',
  },
  {
    locale: 'zh_CN',
    city: '苏州',
    timezone: 'Asia/Shanghai',
    dialling: '+86',
    familyFirst: true,
    given: '晓明/Xiaoming 丽华/Lihua 子轩/Zixuan 雨桐/Yutong 国强/Guoqiang 思远/Siyuan 梓涵/Zihan 静/Jing',
    family: '欧阳/Ouyang 司徒/Situ 竹/Zhu 钟离/Zhongli 诸葛/Zhuge 蓝/Lan 端木/Duanmu 慕容/Murong',
  },
  {
    locale: 'ko_KR',
    city: '부산',
    timezone: 'Asia/Seoul',
    dialling: '+82',
    familyFirst: true,
    given: '지우/Jiwoo 민준/Minjun 서연/Seoyeon 하늘/Haneul 도윤/Doyun 예린/Yerin 건우/Geonwoo 슬기/Seulgi',
    family: '남궁/Namgung 황보/Hwangbo 독고/Dokgo 선우/Seonwoo 제갈/Jegal 탁/Tak 봉/Bong 편/Pyeon',
  },
  {
    locale: 'ar_EG',
    city: 'الإسكندرية',
    timezone: 'Africa/Cairo',
    dialling: '+20',
    given:
      'ليلى/Layla عمر/Omar نور/Nour خالد/Khaled سَلمى/Salma يوسف/Youssef هند/Hind زياد/Ziad مريم/Mariam طارق/Tarek',
    family:
      'النجّار/Alnajjar البحري/Albahri زيتون/Zaytoun القنديل/Alqandil أبو_الفضل/Abualfadl الورّاق/Alwarraq سنابل/Sanabel الخيّاط/Alkhayyat',
  },
  {
    locale: 'he_IL',
    city: 'חיפה',
    timezone: 'Asia/Jerusalem',
    dialling: '+972',
    given: 'יעל/Yael נועם/Noam תמר/Tamar איתי/Itai שירה/Shira עומר/Omer רות/Rut אלון/Alon',
    family: 'בן-חורש/Benhoresh זיתוני/Zeituni גלבועי/Gilboi אלמוגי/Almogi כרמלית/Karmelit שקדיאל/Shkediel',
  },
  {
    locale: 'hi_IN',
    city: 'पुणे',
    timezone: 'Asia/Kolkata',
    dialling: '+91',
    given:
      'अनिका/Anika रोहन/Rohan प्रिया/Priya अर्जुन/Arjun श्रेया/Shreya विक्रम/Vikram मीनाक्षी/Meenakshi दीपक/Deepak',
    family:
      'त्रिवेणी/Triveni चंद्रमोहन/Chandramohan राजवाड़े/Rajwade शृंगारे/Shringare ज्ञानदेव/Gyandev कृष्णमेघ/Krishnamegh',
  },
];

// Letters that do not fall apart into a base letter and marks.
const UNBREAKABLE: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  œ: 'oe',
  ø: 'o',
  æ: 'ae',
  ı: 'i',
};

/** A name for a login: lower case a to z, without marks, blanks, hyphens or apostrophes. */
function plainName(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łđßœøæı]/g, (letter) => UNBREAKABLE[letter] ?? '')
    .replace(/[^a-z]/g, '');
}

function named(words: string): readonly Name[] {
  return words.split(' ').map((word) => {
    const [written = '', plain] = word.replaceAll('_', ' ').split('/');
    return { written, plain: plain === undefined ? plainName(written) : plain.toLowerCase() };
  });
}

/** The languages the invented people speak. */
export const CULTURES: readonly Culture[] = WORDS.map((words) => ({
  locale: words.locale,
  country: words.locale.slice(3),
  city: words.city,
  timezone: words.timezone,
  dialling: words.dialling,
  familyFirst: words.familyFirst ?? false,
  given: named(words.given),
  family: named(words.family),
}));
