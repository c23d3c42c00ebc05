# اجتماعات كبار المسؤولين وما سجلته.

emg-agenda = يعمل أعضاء الفريق معاً من أجل { $results }.
emg-meeting-name = الاجتماع { ORDINAL($ordinal) } { FOR($body) }
emg-meeting-occasion = { $host ->
    [none] وعُقد { $meeting }
   *[other] واستضاف { $host } { $meeting }
}{ $city ->
    [none] {""}
   *[other] {" في "}{ $city }
}{ $precision ->
    [none] {""}
    [day] {" في "}{ DATE($date, form: "named") }
   *[other] {" في "}{ DATE($date, form: "named") }
}{ $during ->
    [none] {""}
   *[other] {"، في أثناء "}{ OBLIQUE($during) }
}.
emg-meeting-chair = { $form ->
    [name] { $name }
    [before-and] { $name }، { $office }،
   *[office] { $name }، { $office }
}
emg-meeting-chairs = { $n ->
    [one] وترأسه { $chairs }.
    [two] واشترك في رئاسته كل من { $chairs }.
   *[other] واشترك في رئاسته كل من { $chairs }.
}
emg-segment = { $segment ->
    [technical] جزء تقني
    [senior_officials] جزء لكبار المسؤولين
   *[side_event] فعالية جانبية
}
emg-meeting-attended = { $n ->
    [zero] وتألف الاجتماع من { $segments }.
    [one] وتألف الاجتماع من { $segments } وحضره ممثلو وكالة واحدة من الوكالات الأعضاء.
    [two] وتألف الاجتماع من { $segments } وحضره ممثلو وكالتين من الوكالات الأعضاء.
    [few] وتألف الاجتماع من { $segments } وحضره ممثلو { COUNT($n, form: "feminine") } من الوكالات الأعضاء.
    [many] وتألف الاجتماع من { $segments } وحضره ممثلو { COUNT($n) } من الوكالات الأعضاء.
   *[other] وتألف الاجتماع من { $segments } وحضره ممثلو { COUNT($n) } من الوكالات الأعضاء.
}
# يأخذ الفعل صيغته من موضعه في الجملة: «said» هو الفعل كما سُجل.
emg-decision-verb = { $verb ->
    [decided] قرر
    [approved] وافق
    [requested] طلب
    [invited] وجّه
    [mandated] عهد
    [stressed] شدد
    [welcomed] رحب
    [recognized] أقر
    [recalled] أشار
    [acknowledged] سلّم
    [agreed] اتفق
   *[considered] نظر
}
emg-decision-first = { $said ->
    [decided] وقرر كبار المسؤولين { $text }{ $note }.
    [approved] ووافق كبار المسؤولين على { $text }{ $note }.
    [requested] وطلب كبار المسؤولين { $text }{ $note }.
    [invited] ووجّه كبار المسؤولين الدعوة { $text }{ $note }.
    [mandated] وعهد كبار المسؤولين { $text }{ $note }.
    [stressed] وشدد كبار المسؤولين على { $text }{ $note }.
    [welcomed] ورحب كبار المسؤولين ب{ $text }{ $note }.
    [recognized] وأقر كبار المسؤولين ب{ $text }{ $note }.
    [recalled] وأشار كبار المسؤولين إلى { $text }{ $note }.
    [acknowledged] وسلّم كبار المسؤولين ب{ $text }{ $note }.
    [agreed] واتفق كبار المسؤولين على { $text }{ $note }.
   *[considered] ونظر كبار المسؤولين في { $text }{ $note }.
}
emg-decision-at = { $said ->
    [decided] في الاجتماع { ORDINAL($ordinal) }، قرر كبار المسؤولين { $text }{ $note }.
    [approved] في الاجتماع { ORDINAL($ordinal) }، وافق كبار المسؤولين على { $text }{ $note }.
    [requested] في الاجتماع { ORDINAL($ordinal) }، طلب كبار المسؤولين { $text }{ $note }.
    [invited] في الاجتماع { ORDINAL($ordinal) }، وجّه كبار المسؤولين الدعوة { $text }{ $note }.
    [mandated] في الاجتماع { ORDINAL($ordinal) }، عهد كبار المسؤولين { $text }{ $note }.
    [stressed] في الاجتماع { ORDINAL($ordinal) }، شدد كبار المسؤولين على { $text }{ $note }.
    [welcomed] في الاجتماع { ORDINAL($ordinal) }، رحب كبار المسؤولين ب{ $text }{ $note }.
    [recognized] في الاجتماع { ORDINAL($ordinal) }، أقر كبار المسؤولين ب{ $text }{ $note }.
    [recalled] في الاجتماع { ORDINAL($ordinal) }، أشار كبار المسؤولين إلى { $text }{ $note }.
    [acknowledged] في الاجتماع { ORDINAL($ordinal) }، سلّم كبار المسؤولين ب{ $text }{ $note }.
    [agreed] في الاجتماع { ORDINAL($ordinal) }، اتفق كبار المسؤولين على { $text }{ $note }.
   *[considered] في الاجتماع { ORDINAL($ordinal) }، نظر كبار المسؤولين في { $text }{ $note }.
}
emg-decision-next = { $said ->
    [decided] وقرروا { $text }{ $note }.
    [approved] ووافقوا على { $text }{ $note }.
    [requested] وطلبوا { $text }{ $note }.
    [invited] ووجّهوا الدعوة { $text }{ $note }.
    [mandated] وعهدوا { $text }{ $note }.
    [stressed] وشددوا على { $text }{ $note }.
    [welcomed] ورحبوا ب{ $text }{ $note }.
    [recognized] وأقروا ب{ $text }{ $note }.
    [recalled] وأشاروا إلى { $text }{ $note }.
    [acknowledged] وسلّموا ب{ $text }{ $note }.
    [agreed] واتفقوا على { $text }{ $note }.
   *[considered] ونظروا في { $text }{ $note }.
}
emg-decision-also = { $said ->
    [decided] وقرروا أيضاً { $text }{ $note }.
    [approved] ووافقوا أيضاً على { $text }{ $note }.
    [requested] وطلبوا أيضاً { $text }{ $note }.
    [invited] ووجّهوا أيضاً الدعوة { $text }{ $note }.
    [mandated] وعهدوا أيضاً { $text }{ $note }.
    [stressed] وشددوا أيضاً على { $text }{ $note }.
    [welcomed] ورحبوا أيضاً ب{ $text }{ $note }.
    [recognized] وأقروا أيضاً ب{ $text }{ $note }.
    [recalled] وأشاروا أيضاً إلى { $text }{ $note }.
    [acknowledged] وسلّموا أيضاً ب{ $text }{ $note }.
    [agreed] واتفقوا أيضاً على { $text }{ $note }.
   *[considered] ونظروا أيضاً في { $text }{ $note }.
}
emg-decision-of = إلى { $whom } { $text }
emg-plan-recommended = وتتماشى تلك الموافقة مع توصية صادرة عن { $office }{ $note }.
