//! Given and family names, script by script.

/// How people of a place are named.
pub(super) struct Naming {
    pub(super) given: &'static [&'static str],
    pub(super) family: &'static [&'static str],
    /// Between the two, in the order they are said.
    pub(super) joint: &'static str,
    pub(super) family_first: bool,
}

const fn western(given: &'static [&'static str], family: &'static [&'static str]) -> Naming {
    Naming {
        given,
        family,
        joint: " ",
        family_first: false,
    }
}

const fn eastern(
    given: &'static [&'static str],
    family: &'static [&'static str],
    joint: &'static str,
) -> Naming {
    Naming {
        given,
        family,
        joint,
        family_first: true,
    }
}

pub(super) static NAMINGS: [Naming; 18] = [
    western(
        &[
            "Anna",
            "Björn",
            "Camille",
            "Diego",
            "Eva",
            "Finn",
            "Giulia",
            "Håkon",
            "Isla",
            "Jürgen",
            "Katarzyna",
            "Luca",
            "Marta",
            "Nils",
            "Olivia",
            "Pedro",
        ],
        &[
            "Andersson",
            "Bianchi",
            "Costa",
            "Dvořák",
            "Eriksen",
            "Fontaine",
            "García",
            "Höller",
            "Ibáñez",
            "Jansen",
            "Kowalska",
            "Lefèvre",
            "Moreau",
            "Novák",
            "Oliveira",
            "Petit",
        ],
    ),
    western(
        &[
            "Amara", "Chinedu", "Fatou", "Kofi", "Lindiwe", "Moussa", "Ngozi", "Thabo", "Wanjiru",
            "Zawadi",
        ],
        &[
            "Abara",
            "Diallo",
            "Kamau",
            "Mensah",
            "Ndlovu",
            "Okafor",
            "Sow",
            "Traoré",
            "van der Merwe",
            "Zulu",
        ],
    ),
    western(
        &[
            "James", "Maya", "Noah", "Ruby", "Samuel", "Tessa", "Victor", "Willow",
        ],
        &[
            "Bennett",
            "Clarke",
            "Flores",
            "Hughes",
            "McAllister",
            "O’Connor",
            "Reyes",
            "Whitfield",
        ],
    ),
    western(
        &[
            "Алексей",
            "Богдан",
            "Дарья",
            "Елена",
            "Иван",
            "Мария",
            "Олег",
            "Світлана",
        ],
        &[
            "Бондаренко",
            "Волков",
            "Иванова",
            "Коваль",
            "Морозов",
            "Петренко",
            "Соколова",
        ],
    ),
    western(
        &["Αλέξανδρος", "Δήμητρα", "Ελένη", "Κώστας", "Νίκος"],
        &["Γεωργίου", "Δημητρίου", "Παπαδόπουλος", "Σταυρίδη"],
    ),
    western(
        &["أحمد", "خالد", "سارة", "فاطمة", "مريم", "يوسف"],
        &["الحداد", "الخطيب", "العلي", "حسن", "ناصر"],
    ),
    western(
        &["אורי", "דוד", "יעל", "מיכל", "רחל"],
        &["אברהם", "כהן", "לוי", "מזרחי", "פרץ"],
    ),
    western(
        &["آرش", "پریسا", "زهرا", "کیوان", "نیلوفر"],
        &["احمدی", "رضایی", "کریمی", "موسوی"],
    ),
    western(
        &["अनिल", "काव्या", "दीपक", "नेहा", "रोहन"],
        &["गुप्ता", "पटेल", "वर्मा", "शर्मा"],
    ),
    western(&["অর্ণব", "মৌসুমী", "রাহুল", "সুমনা"], &["চক্রবর্তী", "দাস", "রহমান"]),
    western(
        &["அருண்", "கவிதா", "மீனா", "முருகன்"],
        &["சுப்பிரமணியன்", "ராஜன்", "வேலு"],
    ),
    western(&["สมชาย", "มาลี", "กมล", "ณัฐ"], &["ใจดี", "ศรีสุข", "วงศ์ทอง"]),
    western(
        &["გიორგი", "ნინო", "თამარ"],
        &["ბერიძე", "კაპანაძე", "მაისურაძე"],
    ),
    western(&["Արամ", "Անի", "Տիգրան"], &["Հակոբյան", "Պետրոսյան"]),
    western(&["አበበ", "ሰላም", "ትዕግስት"], &["ከበደ", "ታደሰ"]),
    eastern(
        &["伟", "芳", "娜", "敏", "静", "磊"],
        &["王", "李", "张", "刘", "陈", "欧阳"],
        "",
    ),
    eastern(
        &["陽子", "健太", "さくら", "大輔", "結衣"],
        &["佐藤", "鈴木", "高橋", "渡辺", "小林"],
        " ",
    ),
    eastern(
        &["민준", "서연", "지우", "하은"],
        &["이", "박", "최", "강"],
        "",
    ),
];
