# أسماء الوكالات والهيئات والوثائق داخل الجملة أو الحاشية.

emg-agency = { $slug ->
    [emg-secretariat] أمانة الفريق
    [sun] مرفق الأمم المتحدة المستدامة التابع لبرنامج البيئة
    [secretariat] الأمانة العامة
    [secretary-general] الأمين العام
   *[other] { $acronym }
}
emg-agency-full = { $name }
emg-body = { $slug ->
    [emg] الفريق
   *[other] { $name }
}
emg-the-group = { $name }
emg-part = { $title }
emg-note-report-at = انظر { $title } ({ $symbol })، المتاح على الموقع { $address }.
emg-note-symbol = انظر { $symbol }.
emg-note-document = { $title } ({ $symbol }).
emg-note-address = { $address }.
