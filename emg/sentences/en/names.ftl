# What agencies, bodies and documents are called within a sentence or a footnote.

emg-agency = { $slug ->
    [emg-secretariat] the secretariat of the Group
    [sun] the UNEP Sustainable United Nations (SUN) facility
    [secretariat] the Secretariat
    [secretary-general] the Secretary-General
   *[other] { $acronym }
}
emg-agency-full = the { $name }
emg-body = { $slug ->
    [emg] the Group
   *[other] the { $name }
}
emg-the-group = the { $name }
emg-part = the { $title }
emg-note-report-at = See the { $title } ({ $symbol }), available at { $address }.
emg-note-symbol = See { $symbol }.
emg-note-document = { $title } ({ $symbol }).
emg-note-address = { $address }.
