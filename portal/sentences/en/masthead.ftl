# The first page of a report and the words of the frame around the text.

masthead-organ = Governing Council / of the United Nations / Environment Programme

masthead-distribution = Distr.: { $kind }

masthead-date = { $date }

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

masthead-place = { $city }, { $country }

masthead-place-and-dates = { $place }, { $dates }

masthead-agenda = Item { $item } of the provisional agenda{ $note }

summary-heading = Summary

nothing-reported = No agency reported on this subject in the period.
