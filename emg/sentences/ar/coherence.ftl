emg-coherence-the = { $name }

emg-coherence-agency = { $name }

emg-coherence-agency-short = { $acronym }

emg-coherence-agency-full = { $name }

emg-coherence-opened =
    على مدى العام الماضي شرع فريق الإدارة البيئية في أعمال لزيادة اتساق برمجة الأنشطة البيئية في منظومة
    الأمم المتحدة، بوسائل منها إدماج الشواغل البيئية في البرامج القطاعية. { $n ->
        [zero] وتتناول تلك الأعمال ما يلي: { $subjects }.
        [one] وتركز تلك الأعمال على موضوع واحد، يرد أدناه: { $subjects }.
        [two] وتركز تلك الأعمال على موضوعين، يردان أدناه: { $subjects }.
        [few] وتركز تلك الأعمال على { COUNT($n) } موضوعات، ترد أدناه: { $subjects }.
        [many] وتركز تلك الأعمال على { COUNT($n) } موضوعاً، ترد أدناه: { $subjects }.
       *[other] وتركز تلك الأعمال على { COUNT($n) } موضوع، ترد أدناه: { $subjects }.
    }

# ما سجله كبار المسؤولين. يتقدم الفعل على الفاعل، ويصل حرف الجر بينه وبين «text».

emg-conclusion-verb = { $verb ->
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
    [considered] نظر
   *[agreed] اتفق
}
    .plural = { $verb ->
        [decided] قرروا
        [approved] وافقوا
        [requested] طلبوا
        [invited] وجّهوا
        [mandated] عهدوا
        [stressed] شددوا
        [welcomed] رحبوا
        [recognized] أقروا
        [recalled] أشاروا
        [acknowledged] سلّموا
        [considered] نظروا
       *[agreed] اتفقوا
    }
    .after = { $verb ->
        [decided] {""}
        [approved] {" "}على
        [requested] {""}
        [invited] {" "}الدعوة
        [mandated] {""}
        [stressed] {" "}على
        [welcomed] {""}
        [recognized] {""}
        [recalled] {" "}إلى
        [acknowledged] {""}
        [considered] {" "}في
       *[agreed] {" "}على
    }
    .joined = { $verb ->
        [decided] {""}
        [approved] {""}
        [requested] {""}
        [invited] {""}
        [mandated] {""}
        [stressed] {""}
        [welcomed] ب
        [recognized] ب
        [recalled] {""}
        [acknowledged] ب
        [considered] {""}
       *[agreed] {""}
    }

emg-conclusion-who = { $place ->
    [opening] { $meeting ->
        [0] في أحد الاجتماعات، { emg-conclusion-verb } كبار المسؤولين
       *[other] في اجتماعهم { ORDINAL($meeting) }، { emg-conclusion-verb } كبار المسؤولين
    }
    [officials] { emg-conclusion-verb } كبار المسؤولين
    [also] و{ emg-conclusion-verb.plural } أيضاً
    [further] و{ emg-conclusion-verb.plural } كذلك
   *[they] و{ emg-conclusion-verb.plural }
}{ emg-conclusion-verb.after }

emg-conclusion = { emg-conclusion-who } { emg-conclusion-verb.joined }{ $text }.

emg-conclusion-within =
    { emg-conclusion-who } { emg-conclusion-verb.joined }{ $text }، { $months ->
        [zero] على الفور
        [one] خلال الشهر المقبل
        [two] خلال الشهرين المقبلين
        [few] خلال الأشهر ال{ COUNT($months) } المقبلة
        [many] خلال الأشهر الـ{ COUNT($months) } المقبلة
       *[other] خلال الأشهر الـ{ COUNT($months) } المقبلة
    }، أي بحلول { DATE($due, form: "named") }.

emg-conclusion-statement =
    { emg-conclusion-who } { emg-conclusion-verb.joined }{ $title } المؤرخ { $date }، { $text }.

emg-conclusion-of-body =
    { emg-conclusion-who } { emg-conclusion-verb.joined }{ $title } الخاصة ب{ $body }، { $text }.

emg-conclusion-of-agencies =
    { emg-conclusion-who } { emg-conclusion-verb.joined }{ $text } المقدم من { $agencies }.

emg-conclusion-work =
    { emg-conclusion-who } { emg-conclusion-verb.joined }عمل { $owners } والشركاء { $works }.

emg-conclusion-on = بشأن { $work }

emg-conclusion-symbol = { $symbol }.

emg-conclusion-dated = { $title }، { $city }، { $date }

emg-conclusion-report = انظر { $report } ({ $symbol }).

emg-conclusion-report-at = انظر { $report } ({ $symbol })، المتاح على الموقع { $address }.

emg-biodiversity-aims = واقتُرح أن يسهم الفريق في { $aims }.

emg-biodiversity-consultation =
    في { DATE($date, form: "named") } عقد رئيس الفريق مشاورة تقنية في { $city } بشأن ما ينبغي أن يسهم به الفريق في عملية تحديد
    هدف التنوع البيولوجي لما بعد عام 2010، وكيفية ذلك.

emg-biodiversity-seats = وأعضاء فريق إدارة القضايا هم { $seats }.

emg-biodiversity-met =
    عقد فريق إدارة القضايا اجتماعه الأول في { DATE($date, form: "named") } في { $city }{ $is_hosted ->
        [yes] ، باستضافة { $host }
       *[no] { "" }
    }.

emg-biodiversity-agreed = { $place ->
    [also] واتفق أيضاً
   *[first] واتفق
} على { $text }.

emg-biodiversity-agreed-including = { $place ->
    [also] واتفق أيضاً
   *[first] واتفق
} على { $text }، بما في ذلك { $parts }.

emg-biodiversity-agreed-list = واتفق كذلك على { $text }:

emg-biodiversity-drafting =
    وشُكل فريق صياغة أساسي من ممثلي { $holders } لإعداد التقرير استناداً إلى المعلومات المجمعة وتحليلات
    الأعضاء.

emg-biodiversity-support =
    { $n ->
        [zero] ولم يُستعن بجهة
        [one] واستُعين بخدمات
        [two] واستُعين بخدمات كل من
        [few] واستُعين بخدمات كل من
        [many] واستُعين بخدمات كل من
       *[other] واستُعين بخدمات كل من
    } { $agencies } لتقديم الدعم التقني إلى فريق إدارة القضايا في إعداد التقرير.

emg-biodiversity-process =
    وتشمل تلك العملية { $destinations }، { $n ->
        [one] المقرر عقده
        [two] المقرر عقدهما
       *[other] المقرر عقدها
    } في { DATE($due, form: "named") }.

emg-biodiversity-final =
    { emg-conclusion-who } { emg-conclusion-verb.joined }{ $text } في { DATE($due, form: "named") } إلى { OBLIQUE($destinations) }.

emg-land-calls =
    { $n ->
        [one] وكان قد دعا إلى { $text } { $callers }.
        [two] وكان قد دعا إلى { $text } كل من { OBLIQUE($callers) }.
       *[other] وكان قد دعا إلى { $text } كل من { OBLIQUE($callers) }.
    }

emg-land-consultations =
    ولذلك عقد الفريق سلسلة من المشاورات التقنية بشأن الأراضي، منها { $meetings }.

emg-land-consultation = { $is_day ->
    [yes] { $name } في { $city } في { DATE($date, form: "named") }
   *[no] { $name } في { $city } في { DATE($date, form: "named") }
}

emg-land-group = { emg-conclusion-who } { emg-conclusion-verb.joined }{ $text } { $years ->
    [zero] لمدة تقل عن سنة
    [one] لمدة سنة واحدة
    [two] لمدة سنتين
    [few] لمدة { COUNT($years, form: "feminine") } سنوات
    [many] لمدة { COUNT($years) } سنة
   *[other] لمدة { COUNT($years) } سنة
}، متابعةً لتوصيات المشاورات.

emg-land-tasks = ومهمة الفريق هي { $tasks }.

emg-land-report =
    و{ emg-conclusion-who } { emg-conclusion-verb.joined }{ $text }، للنظر فيه في { OBLIQUE($due) }.

emg-land-side-event =
    وأقيمت فعالية جانبية خلال { OBLIQUE($during) }، بحضور { $attendance }، لاستطلاع الخطوات التالية.

emg-country-level-stage = { $stage ->
    [early] لا يزال العمل على إدماج الاعتبارات البيئية في الأنشطة التنفيذية لمنظومة الأمم المتحدة على الصعيد القطري في مرحلة مبكرة
   *[under-way] يجري العمل على إدماج الاعتبارات البيئية في الأنشطة التنفيذية لمنظومة الأمم المتحدة على الصعيد القطري
}.

emg-country-level-partners = ويلزم تطويره بالتشاور مع { $partners }.

emg-country-level-subjects = ويُنظر حالياً في { $subjects }.

emg-safeguards-offer = { $n ->
    [one] وعرض { $agencies }
    [two] وعرض كل من { $agencies }
   *[other] وعرض كل من { $agencies }
} المشاركة في مناقشة معمقة للموضوع في اجتماع مقبل للفريق.

emg-safeguards-guidance =
    ويرد مزيد من المناقشة، بما في ذلك بشأن دعم مؤسسات المنظومة في التنفيذ، في مذكرة توجيهية بشأن الاستدامة
    البيئية أعدتها { $body }.

emg-safeguards-guidance-note =
    { $title }، من إعداد { $team }، { $n ->
        [one] بمشاركة { $chairs } في رئاستها
       *[other] برئاسة مشتركة من { $chairs }
    }، ضمن { $within }؛ وكان من المقرر أن تستعرضها وتقرها { $group } (انظر { $address }).
