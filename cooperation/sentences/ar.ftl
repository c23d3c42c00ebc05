# جمل عن مذكرة التفاهم وعن العمل في البلدان.

# --- أجزاء الجمل -----------------------------------------------------------------------

cooperation-party = { $name } ({ $acronym })
# أسماء البلدان في العربية لا تحتاج إلى أداة إضافية في النص.
cooperation-country = { $code ->
   *[other] { $name }
}
cooperation-chapter = { $chapter ->
    [administration] المسائل الإدارية
    [services] ترتيبات خدمات الدعم القابلة للاسترداد
   *[programme] تنفيذ البرامج
}
cooperation-figure = { $qualifier ->
    [about] نحو { COUNT($n) } { $label }
    [more_than] أكثر من { COUNT($n) } { $label }
    [fewer_than] أقل من { COUNT($n) } { $label }
   *[exact] { COUNT($n) } { $label }
}
cooperation-item = { $text }؛
cooperation-item-before-last = { $text }؛
cooperation-item-last = { $text }.
cooperation-aspect = { $title }: { $text }
cooperation-opening = { $text }:

# --- المذكرة -----------------------------------------------------------------------------

cooperation-agreement-signed = وُقعت مذكرة التفاهم المنقحة بين { $parties } { $known ->
    [day] في
   *[month] في
} { DATE($date, form: "named") }.
cooperation-agreement-unsigned = لم توقَّع بعد مذكرة التفاهم المنقحة بين { $parties }.
cooperation-agreement-replaces = وهي تذهب إلى أبعد كثيراً من مذكرة التفاهم السابقة.
cooperation-agreement-replaces-by-its-aims = ونظراً إلى ما ترمي إليه، فهي تذهب إلى أبعد كثيراً من مذكرة التفاهم السابقة.
cooperation-agreement-chapters = وتتضمن المذكرة فروعاً عن { $chapters }.
cooperation-agreement-chapter-covers = ويشمل الفرع المتعلق بموضوع { $chapter } ما يلي: { $subjects }.
cooperation-agreement-modalities = ومن المقرر أن يضع فريق عامل مشترك طرائق التعاون في البرامج.
cooperation-agreement-areas = { $n ->
    [zero] ولا تحدد المذكرة مجالات ممكنة للتعاون.
    [one] وتحدد المذكرة مجالاً ممكناً واحداً للتعاون هو { $areas }.
    [two] وتحدد المذكرة مجالين ممكنين للتعاون هما { $areas }.
    [few] تشمل مجالات التعاون الممكنة المحددة في المذكرة { $areas }.
    [many] تشمل مجالات التعاون الممكنة المحددة في المذكرة { $areas }.
   *[other] تشمل مجالات التعاون الممكنة المحددة في المذكرة { $areas }.
}

# --- الخطوات التالية -----------------------------------------------------------------------

cooperation-working-group-planned = وفي هذا الصدد، سيُنشأ الفريق العامل المشترك المذكور في الفقرة { $paragraph } من المذكرة وسيبدأ عمله.
cooperation-working-group-set-up = وفي هذا الصدد، أُنشئ الفريق العامل المشترك المذكور في الفقرة { $paragraph } من المذكرة { $known ->
    [day] في
   *[month] في
} { DATE($date, form: "named") }.
cooperation-area-agreed = واتفقت الوكالتان أيضاً على التعاون في مجال { $area }.
cooperation-area-agreed-mainly = واتفقت الوكالتان أيضاً على التعاون في مجال { $area }، ولا سيما في { $work }.
cooperation-programme-named = { $title } ({ $acronym })
cooperation-project-carried-out = ويشترك في تنفيذ { $project } كل من { $agencies }.
cooperation-area-proposed = ومن المجالات الأخرى المقترحة لتعميق التعاون { $area }.
cooperation-area-proposed-priority = ومن المجالات الأخرى المقترحة لتعميق التعاون { $area }، وهو مجال ذو أولوية لكلتا الوكالتين.
cooperation-area-priority = وسيشكل تعميق { $area } أولوية أيضاً.
cooperation-area-priority-through = وسيشكل تعميق { $area }، من خلال { $bodies }، أولوية أيضاً.

# --- الاتساق على الصعيد القطري --------------------------------------------------------------

cooperation-coherence = وبوجه عام، يشارك { $agency } مشاركة نشطة في الجهود الرامية إلى اتساق عمل الأمم المتحدة على الصعيد القطري، ويسهم إسهاماً متزايداً في توجيهات الأمم المتحدة بشأن البرمجة وفي التفاعل المباشر مع منظومة الأمم المتحدة على ذلك الصعيد. وهو يشارك في العملية المعروفة باسم ”{ $process }“ منذ عام { $since }، ولعمله في هذا الصدد { $n ->
    [zero] ما يلي
    [one] جانب رئيسي واحد
    [two] جانبان رئيسيان
    [few] { COUNT($n) } جوانب رئيسية
    [many] { COUNT($n) } جانباً رئيسياً
   *[other] { COUNT($n) } جانب رئيسي
}:
cooperation-engages = يتفاعل { $agency } مباشرة مع { $teams } في { $pilots } من البلدان الرائدة لمبادرة ”أمم متحدة واحدة“.
cooperation-engages-and-others = يتفاعل { $agency } مباشرة مع { $teams } في { $pilots } من البلدان الرائدة لمبادرة ”أمم متحدة واحدة“ وفي { $others }.
cooperation-tools = بالاشتراك مع { $partners } وسائر أعضاء { $groups }، يعد { $agency } { $tools }.
cooperation-tools-alone = يعد { $agency } { $tools }.
cooperation-chairs = { $role ->
    [chair] ويرأس { $agency }
   *[co_chair] ويشترك { $agency } في رئاسة
} { $body } التابعة { FOR($group) }.
cooperation-guidance-adopted = وأعدت فرقة العمل { $title }، اعتمدتها { $group } { $known ->
    [day] في
   *[month] في
} { DATE($date, form: "named") }.
cooperation-guidance-prepared = وأعدت فرقة العمل { $title }.
cooperation-guidance-drafted = { $also ->
    [yes] وتعكف أيضاً على صياغة { $title }.
   *[no] وتعكف فرقة العمل على صياغة { $title }.
}

# مدخل لكل نوع من أنواع المشاركة: «-in» حيث لا يُذكر سوى البلدان.

cooperation-theme-group = ويرأس { $agency } أو يشترك في رئاسة { $work }.
cooperation-theme-group-in = ويرأس { $agency } أو يشترك في رئاسة الفريق المواضيعي المعني بالبيئة التابع للفريق القطري في { $countries }.
cooperation-green-economy = وأدخل { $work }.
cooperation-green-economy-in = وأدخل مبادرة الاقتصاد الأخضر في { $n ->
    [one] إطار عمل
    [two] إطاري عمل
   *[other] أطر عمل
} الأمم المتحدة للمساعدة الإنمائية في { $countries }.
cooperation-country-analysis = قدم { $agency } { $work }.
cooperation-country-analysis-in = قدم { $agency } بيانات ومعلومات بيئية لتعزيز التحليل القطري الذي تجريه الأمم المتحدة لقضايا التنمية الرئيسية في { $countries }.
cooperation-window = في إطار نافذة { $window } في { $fund }، يشارك { $agency } في { $joined ->
    [zero] صفر من البرامج المشتركة
    [one] برنامج مشترك واحد
    [two] برنامجين مشتركين
    [few] { COUNT($joined) } برامج مشتركة
    [many] { COUNT($joined) } برنامجاً مشتركاً
   *[other] { COUNT($joined) } برنامج مشترك
}، من بين مذكرات المفاهيم البرنامجية الموافق عليها وعددها { COUNT($approved) }.
cooperation-joint-programme = يشارك { $agency } في برامج مشتركة بشأن { $work }.
cooperation-joint-programme-in = يشارك { $agency } في برامج مشتركة في { $countries }.
cooperation-law-or-policy = وقدم المساعدة في { $work }.
cooperation-law-or-policy-in = وقدم المساعدة في إعداد القوانين والسياسات والخطط الوطنية في { $countries }.
cooperation-training = نظم { $agency } دورات تدريبية لموظفي الأمم المتحدة بشأن { $work }.
cooperation-training-in = نظم { $agency } دورات تدريبية لموظفي الأمم المتحدة في { $countries }.
cooperation-outreach = نظم { $agency } أنشطة للتوعية مع وكالات أخرى تابعة للأمم المتحدة، مثل { $work }.
cooperation-outreach-in = نظم { $agency } أنشطة للتوعية في { $countries }.
cooperation-work-in = { $subject } في { $countries }
cooperation-event = { $subject }، في { $countries }
cooperation-event-toured = { $subject }، الذي جاب { $places } في { $countries }
cooperation-event-people = { $event }، بمشاركة { $people }

# --- الرسم البياني -------------------------------------------------------------------------

cooperation-kind = { $kind ->
    [theme_group] رئاسة الفريق المواضيعي المعني بالبيئة
    [green_economy] الاقتصاد الأخضر في إطار المساعدة
    [country_analysis] تقديم بيانات للتحليل القطري
    [joint_programme] البرامج المشتركة
    [law_or_policy] القوانين أو السياسات أو الخطط
    [training] تدريب موظفي الأمم المتحدة
   *[outreach] التوعية
}
cooperation-chart-title = { $n ->
    [one] أكثر أنواع المشاركة تواتراً هو { $kinds }، في { $most } من البلدان البالغ عددها { $total }
    [two] أكثر أنواع المشاركة تواتراً هما { $kinds }، كل منهما في { $most } من البلدان البالغ عددها { $total }
   *[other] أكثر أنواع المشاركة تواتراً هي { $kinds }، كل منها في { $most } من البلدان البالغ عددها { $total }
}
cooperation-chart-bar = { $kind }: { $n }
cooperation-chart-alternative = رسم بياني بالأعمدة لعدد البلدان بحسب نوع المشاركة. { $bars }.
cooperation-chart-unit = عدد البلدان
cooperation-chart-source = أنشطة { $agency } في البلدان المسجلة في البوابة
cooperation-chart-table = البلدان بحسب نوع المشاركة
cooperation-chart-column-kind = نوع المشاركة
cooperation-chart-column-number = العدد
cooperation-chart-column-countries = البلدان
