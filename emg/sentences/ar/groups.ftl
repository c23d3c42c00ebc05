# أفرقة إدارة القضايا: إنشاؤها ودمجها وما طُلب إليها.

emg-group-set-up = في { DATE($date, form: "named") } أنشأ الفريق { $group } وطلب إليه أن يعمل على نحو كامل مع { $partner }.
emg-group-results = وتحققت النتائج التالية:
emg-merger-promoted = شجع الفريق التحرك نحو { $subjects }.
emg-merger = { $n ->
    [one] ولدى النظر في الإنجازات المبينة أدناه، اتفق كبار المسؤولين على دمج { $groups } في { $successor } في منظومة الأمم المتحدة.
   *[other] ولدى النظر في الإنجازات المبينة أدناه، اتفق كبار المسؤولين على دمج { $groups } في كيان واحد هو { $successor } في منظومة الأمم المتحدة.
}
emg-merger-guidance = وترد أدناه توجيهاتهم بشأن هذا العمل.
emg-group-merged = قرر كبار المسؤولين دمج عمل { $groups } في { $successor } في منظومة الأمم المتحدة لمدة { $term }.
emg-term = { $months ->
    [12] سنة واحدة
    [24] سنتين
    [36] ثلاث سنوات
    [zero] أقل من شهر
    [one] شهر واحد
    [two] شهرين
    [few] { COUNT($months) } أشهر
    [many] { COUNT($months) } شهراً
   *[other] { COUNT($months) } شهر
}
emg-group-asked = وطلبوا إلى فريق إدارة القضايا { $text }، بوسائل منها ما يلي:
