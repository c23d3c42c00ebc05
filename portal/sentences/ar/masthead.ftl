# الصفحة الأولى من التقرير وكلمات الإطار المحيط بالنص. خانة الرمز تُكتب بالإنكليزية.

masthead-organ = مجلس إدارة / برنامج الأمم المتحدة / للبيئة

masthead-distribution = Distr.: { $kind }

masthead-date = { DATE($date, language: "en") }

masthead-original = Original: { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

masthead-language = { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

masthead-place = { $city }، { $country }

masthead-place-and-dates = { $place }، { $dates }

masthead-agenda = البند { $item } من جدول الأعمال المؤقت{ $note }

summary-heading = موجز

nothing-reported = لم تقدم أي وكالة معلومات عن هذا الموضوع في الفترة المشمولة بالتقرير.
