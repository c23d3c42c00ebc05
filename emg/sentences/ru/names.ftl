# Как называются учреждения, органы и документы в предложении или в сноске.

emg-agency = { $slug ->
    [emg-secretariat] секретариат Группы
    [sun] механизм ЮНЕП «Устойчивая Организация Объединенных Наций» (SUN)
    [secretariat] Секретариат
    [secretary-general] Генеральный секретарь
   *[other] { $acronym }
}
emg-agency-full = { $name }
emg-body = { $slug ->
    [emg] Группа
   *[other] { $name }
}
emg-the-group = { $name }
emg-part = { $title }
emg-note-report-at = См. { $title } ({ $symbol }), имеется по адресу: { $address }.
emg-note-symbol = См. { $symbol }.
emg-note-document = { $title } ({ $symbol }).
emg-note-address = { $address }.
